package io.cardledger.fault.sabotage;

import java.util.Properties;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/**
 * What is woven into methods of the server. The code of each becomes a part of the method, so that it can use nothing
 * but Java's own classes and the public ones of this package.
 */
final class Breakages {

    private Breakages() {}

    static final class AtLeastOnce {

        @Advice.OnMethodExit
        static void exit(@Advice.Return Properties settings) {
            settings.put("processing.guarantee", "at_least_once");
        }
    }

    static final class ReturnsFalse {

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean result) {
            result = false;
        }
    }

    static final class ReturnsMinusOne {

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int result) {
            result = -1;
        }
    }

    static final class NextPartition {

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int result) {
            result = result == 0 ? 1 : result - 1;
        }
    }

    static final class UnknownCard {

        @Advice.OnMethodExit
        static void exit(
                @Advice.This Object reads,
                @Advice.Argument(0) Object request,
                @Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object result) {
            result = Lies.unknown(reads, request);
        }
    }

    static final class UnknownInsteadOfNone {

        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Object copy,
                @Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object result) {
            result = Lies.unknownIfEmpty(copy, result);
        }
    }

    static final class AnswersAnyway {

        @Advice.OnMethodExit
        static void exit(
                @Advice.This Object store,
                @Advice.Argument(0) Object query,
                @Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object result) {
            result = Lies.answerAnyway(store, query, result);
        }
    }

    static final class WithoutAfter {

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false, typing = Typing.DYNAMIC) Object query) {
            query = Lies.withoutAfter(query);
        }
    }

    static final class SecondWithoutPositions {

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 1, readOnly = false, typing = Typing.DYNAMIC) Object after) {
            after = Lies.noPositions(after);
        }
    }

    static final class MostlySkipped {

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return Lies.mostly();
        }
    }

    static final class OneLess {

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Set<?> result) {
            result = Lies.oneLess(result);
        }
    }
}
