package io.cardledger.fault.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.CardPair;
import io.cardledger.fault.history.RecordedPage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendsTests {

    private static final String OPERATION = "{\"card\":\"a\",\"operation\":1}";

    private final Scenario run = new Scenario().operation(0, "a", "1").operation(0, "b", "1");

    @Test
    void whatIsSentAndThereIsFine() {
        assertThat(run.record(0, "no operation", true).brokenRules()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedIsThere() {
        assertThat(run.lost(0, OPERATION).brokenRules()).containsExactly("acknowledged-lost");
    }

    @Test
    void whatWasAcknowledgedIsNotReplaced() {
        run.lost(0, OPERATION);
        run.history.sends().acknowledged(17, 0, 0, 0);
        assertThat(run.brokenRules()).containsExactly("acknowledged-lost", "acknowledged-lost");
    }

    @Test
    void whatIsThereWasSent() {
        assertThat(run.invented(0, OPERATION).brokenRules()).containsExactly("invented-record");
    }

    @Test
    void whatIsSentOnceIsThereOnce() {
        assertThat(run.writtenAgain().brokenRules()).containsExactly("written-twice");
    }

    @Test
    void loadAndCheckerAgreeOnWhatIsAnOperation() {
        assertThat(run.record(0, OPERATION, true).brokenRules()).containsExactly("harness");
        assertThat(new Scenario().record(0, "nothing", false).brokenRules()).containsExactly("harness");
    }

    @Test
    void aPairSumsUpToNothing() {
        run.operation(0, "b", "-2");
        run.history.paired(new CardPair("a", "b"));
        assertThat(run.brokenRules()).isEmpty();
        assertThat(run.operation(0, "a", "1").brokenRules()).containsExactly("pairs");
    }

    @Test
    void aPageLacksNoCardThatWasThere() {
        run.history.sightings().seen("a", 5);
        run.history.sightings().seen("b", 15);
        run.history.listed(new RecordedPage("", List.of("a"), "", 10, Scenario.OWNER));
        run.history.listed(new RecordedPage("", List.of("a"), "b", 20, Scenario.OWNER));
        assertThat(run.brokenRules()).isEmpty();
        run.history.listed(new RecordedPage("", List.of("a"), "", 20, Scenario.OWNER));
        assertThat(run.brokenRules()).containsExactly("page-lacks-card");
    }

    @Test
    void whatDriversFindOddIsFound() {
        run.history.odd(new Anomaly("undeclared-answer", "a", "here", "200", "500", Instant.now()));
        assertThat(run.brokenRules()).containsExactly("undeclared-answer");
    }
}
