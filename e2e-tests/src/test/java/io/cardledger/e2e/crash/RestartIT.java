package io.cardledger.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Records;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SuiteProcess;
import org.junit.jupiter.api.Test;

/** Its cards and amounts are in good and in bad operations, and none may show in what is printed or logged. */
class RestartIT {

    private static final int KILLED_BY_SIGTERM = 143;

    private final String card = Secrets.card();

    @Test
    void goesOnWithTheSameBalancesAfterAStopAndAfterAKill() {
        try (SuiteProcess suite = SuiteProcess.start("restart")) {
            Journey journey = new Journey(suite.deployment());
            journey.operationAccepted(card, Secrets.AMOUNT);
            poison(suite);
            journey.balanceIs(card, Secrets.AMOUNT, 1);

            stop(suite);
            suite.startAgain();
            journey.balanceIs(card, Secrets.AMOUNT, 1);
            assertThat(journey.outcomeOf(card, "1", "second").operations()).isEqualTo(2);

            poison(suite);
            suite.kill();
            suite.startAgain();
            journey.balanceIs(card, "48612.9037", 2);
            assertThat(suite.errors()).isEmpty();
        }
    }

    private static void stop(SuiteProcess suite) {
        assertThat(suite.terminate()).isEqualTo(KILLED_BY_SIGTERM);
        assertThat(suite.output()).contains("Stopped in");
        assertThat(suite.portsAreFree()).isTrue();
    }

    private void poison(SuiteProcess suite) {
        try (Records records = new Records(suite.deployment())) {
            records.send("billing-operation-in", "{\"card\":\"" + card + "\",\"operation\":" + Secrets.AMOUNT + "7}");
            records.send("billing-operation-in", "{\"card\":\"" + card + "\",\"operation\":" + Secrets.AMOUNT);
            records.send("billing-guery", "{\"card\":\"" + card + "\",\"after\":\"" + Secrets.AMOUNT + "\"}");
        }
    }
}
