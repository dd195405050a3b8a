package io.cardledger.fault.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.answer.ReadChannel;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final long ONE = 10_000;

    private final Scenario run = new Scenario()
            .operation(2, "a", "1")
            .operation(2, "b", "5")
            .operation(2, "a", "2")
            .operation(2, "a", "4");

    @Test
    void everyPrefixIsAnAnswer() {
        run.told("a", "", ONE, 1, "2@0").told("a", "", 3 * ONE, 2, "2@2").told("a", "2@3", 7 * ONE, 3, "2@3");
        assertThat(run.brokenRules()).isEmpty();
    }

    @Test
    void noOtherSumIs() {
        assertThat(run.told("a", "", 5 * ONE, 2, "2@2").brokenRules()).containsExactly("wrong-sum");
    }

    @Test
    void theNumberOfOperationsHasToFitToo() {
        assertThat(run.told("a", "", 3 * ONE, 3, "2@2").brokenRules()).containsExactly("wrong-sum");
    }

    @Test
    void aPositionIsThatOfAnOperationOfTheCard() {
        assertThat(run.told("a", "", ONE, 1, "2@1").brokenRules()).containsExactly("no-prefix");
        assertThat(new Scenario()
                        .operation(2, "a", "1")
                        .told("a", "", ONE, 1, "2@7")
                        .brokenRules())
                .containsExactly("no-prefix");
    }

    @Test
    void anAnswerIsNotOlderThanWhatItHasToInclude() {
        assertThat(run.told("a", "2@2", ONE, 1, "2@0").brokenRules()).containsExactly("too-old");
    }

    @Test
    void whatLiesBetweenTheCardsOperationsNeedNotBeIncluded() {
        assertThat(run.told("a", "2@1", ONE, 1, "2@0").brokenRules()).isEmpty();
    }

    @Test
    void aBareDecimalIsTheSumOfSomePrefixThatIsNotTooOld() {
        assertThat(run.toldBare("a", "", ONE).toldBare("a", "2@2", 7 * ONE).brokenRules())
                .isEmpty();
        assertThat(run.toldBare("a", "2@2", ONE).brokenRules()).containsExactly("no-prefix");
    }

    @Test
    void aCardWithoutOperationsHasNoBalance() {
        assertThat(run.told("c", "", 0, 0, "2@0").brokenRules()).containsExactly("invented-card");
    }

    @Test
    void aCardIsUnknownOnlyUntilItIsSeen() {
        assertThat(run.toldUnknown("a", "").toldUnknown("c", "").brokenRules()).isEmpty();
        run.history.sightings().seen("a", 999_999);
        assertThat(run.brokenRules()).containsExactly("unknown-card");
    }

    @Test
    void aCardIsNotUnknownAfterItsOperation() {
        assertThat(run.toldUnknown("a", "2@0").brokenRules()).containsExactly("unknown-card");
        assertThat(new Scenario()
                        .operation(2, "b", "1")
                        .operation(2, "a", "1")
                        .toldUnknown("a", "2@0")
                        .brokenRules())
                .isEmpty();
    }

    @Test
    void aGoodQuestionIsNotRefused() {
        assertThat(run.told(Scenario.question("a", ReadChannel.JSON, ""), ToldBalance.nothing(AnswerKind.REFUSED))
                        .brokenRules())
                .containsExactly("refused");
    }

    @Test
    void nobodyHasToKnowAtAnyTime() {
        run.told(Scenario.question("a", ReadChannel.JSON, ""), ToldBalance.nothing(AnswerKind.UNAVAILABLE));
        run.told(Scenario.question("a", ReadChannel.JSON, "2@3"), ToldBalance.nothing(AnswerKind.LATE));
        assertThat(run.brokenRules()).isEmpty();
    }

    @Test
    void theBalanceTopicOnlyGoesForward() {
        run.published("a", ONE, 1, "2@0").published("a", 7 * ONE, 3, "2@3");
        assertThat(run.brokenRules()).isEmpty();
        assertThat(run.published("a", 3 * ONE, 2, "2@2").brokenRules()).containsExactly("balance-topic-order");
    }
}
