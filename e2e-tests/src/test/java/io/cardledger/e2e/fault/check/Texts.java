package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Answer;
import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Told;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Answers in words, for those who look for the fault. */
final class Texts {

    private Texts() {}

    static String where(Answer answer) {
        var question = answer.question();
        Duration took = Duration.of(answer.endedAt() - answer.beganAt(), ChronoUnit.MICROS);
        return "%s of %s%s%s, which took %d ms and came from %s"
                .formatted(
                        question.way(),
                        question.server(),
                        question.after().isEmpty() ? "" : " after " + question.after(),
                        question.maxLag() < 0 ? "" : " maxLag " + question.maxLag(),
                        took.toMillis(),
                        answer.origin());
    }

    static String got(Answer answer) {
        Told told = answer.told();
        if (told.fate() != Fate.BALANCE) {
            return told.fate().toString();
        }
        return told.operations() == Told.NOT_SAID
                ? Sum.decimal(told.units())
                : new Sum(told.units(), told.operations()) + " at " + told.position();
    }
}
