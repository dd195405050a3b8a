package io.cardledger.e2e.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import java.net.URI;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({NeedsEngine.class, SharedContainers.class})
@RequiredArgsConstructor
class FailuresInContainersIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int KILLED_BY_SIGTERM = 143;

    private final ContainerSuite suite;
    private final Journey journey;

    private final String card = Secrets.card();

    @Test
    void otherServerAnswersForAllCardsOnceOneIsKilled() {
        journey.operationAccepted(card, "10");
        journey.balanceIs(card, "10.00", 1);
        URI survivor = suite.server(1).address();
        suite.server(0).kill();
        try {
            assertThat(journey.outcomeDespiteFailures(card, "5", "after-the-kill")
                            .operations())
                    .isEqualTo(2);
            balanceIs(survivor, "15.00");
        } finally {
            suite.server(0).startAgain();
        }
        balanceIs(suite.server(0).address(), "15.00");
    }

    @Test
    void serverThatIsToldToStopLeavesInOrder() {
        journey.operationAccepted(card, "7");
        journey.balanceIs(card, "7.00", 1);
        try {
            assertThat(suite.server(1).terminate()).isEqualTo(KILLED_BY_SIGTERM);
            assertThat(suite.server(1).getLogs()).contains("the fold has stopped");
            balanceIs(suite.server(0).address(), "7.00");
        } finally {
            suite.server(1).startAgain();
        }
        balanceIs(suite.server(1).address(), "7.00");
    }

    @Test
    void nothingIsLostWhenTheBrokerIsKilledAndStartedAgain() {
        journey.outcomeOf(card, "20", "before");
        suite.broker().restart();
        assertThat(journey.outcomeDespiteFailures(card, "1", "after").operations())
                .isEqualTo(2);
        journey.balanceIs(card, "21.00", 2);
    }

    private void balanceIs(URI server, String amount) {
        Awaitility.await()
                .atMost(TIMEOUT)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(journey.balance(server, card).balance()).hasToString(amount));
    }
}
