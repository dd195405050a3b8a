package io.cardledger.fault.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.RecordedOutcome;
import org.junit.jupiter.api.Test;

class OutcomesTests {

    private static final long ONE = 10_000;

    private final Scenario run = new Scenario()
            .operation(0, "a", "1", "x")
            .operation(0, "a", "1", "x")
            .operation(0, "a", "2", "x")
            .record(0, "poison", true);

    @Test
    void anOutcomeIsWhatBecameOfTheOperation() {
        told("APPLIED", 0, ONE, 1);
        told("DUPLICATE", 1, ONE, 1);
        told("CONFLICT", 2, ONE, 1);
        run.history.told(new RecordedOutcome(
                "INVALID", "", new ToldBalance(AnswerKind.UNKNOWN_CARD, 0, 0, LogPrefix.of(0, 3)), "a topic", 1));
        assertThat(run.brokenRules()).isEmpty();
    }

    @Test
    void noOtherDecisionIs() {
        told("APPLIED", 1, ONE, 1);
        assertThat(run.brokenRules()).containsExactly("wrong-outcome");
    }

    @Test
    void noOtherBalanceIs() {
        told("DUPLICATE", 1, 2 * ONE, 2);
        assertThat(run.brokenRules()).containsExactly("wrong-outcome");
    }

    @Test
    void whatIsNoOperationHasNoOtherOutcome() {
        told("APPLIED", 3, ONE, 1);
        assertThat(run.brokenRules()).containsExactly("wrong-outcome");
    }

    @Test
    void itIsToldOnce() {
        told("APPLIED", 0, ONE, 1);
        told("APPLIED", 0, ONE, 1);
        assertThat(run.brokenRules()).containsExactly("second-outcome");
    }

    private void told(String kind, long offset, long units, long operations) {
        ToldBalance told = new ToldBalance(AnswerKind.BALANCE, units, operations, LogPrefix.of(0, offset));
        run.history.told(new RecordedOutcome(kind, "a", told, "a topic", 1));
    }
}
