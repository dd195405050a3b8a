package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.log.BalanceSum;
import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.answer.RecordedAnswer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Answers in words, for those who look for the fault. */
final class AnswerTexts {

    private AnswerTexts() {}

    static String where(RecordedAnswer answer) {
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

    static String got(RecordedAnswer answer) {
        ToldBalance told = answer.told();
        if (told.fate() != AnswerKind.BALANCE) {
            return told.fate().toString();
        }
        return told.operations() == ToldBalance.NOT_SAID
                ? BalanceSum.decimal(told.units())
                : new BalanceSum(told.units(), told.operations()) + " at " + told.position();
    }
}
