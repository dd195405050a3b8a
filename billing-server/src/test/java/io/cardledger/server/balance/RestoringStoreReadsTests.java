package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** This instance is active for the card's partition, and its store is not complete yet. */
class RestoringStoreReadsTests {

    private static final String CARD = ReadBench.cardOn(0, "c");
    private static final String NOBODY = ReadBench.cardOn(0, "nobody");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);

    @BeforeEach
    void isActiveHere() {
        bench.placed.active(0, HERE).standbys(0, EAST);
        bench.stores.of(0).count(CARD);
    }

    @Test
    void aStoreThatIsRestoredAnswersAsAStandbyAndSaysHowFarItLags() {
        bench.lags.behind(0, 7);

        ReadAnswer answer = calls.get(CARD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.source()).isEqualTo("standby 7 here:1");
        assertThat(bench.registry.counter("billing.answers.standby").count()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsRestoredDoesNotKnowThatACardDoesNotExistUntilItIsComplete() {
        bench.lags.behind(0, 0);
        ReadAnswer answer = calls.get(NOBODY);
        assertThat(answer.isWaiting()).isTrue();

        bench.stores.of(0).becomesActive();
        bench.passes(Duration.ofMillis(50));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aCallThatAllowsNoLagWaitsUntilTheStoreIsComplete() {
        bench.lags.behind(0, 0);
        ReadAnswer answer = calls.get(CARD + "?maxLag=0");
        assertThat(answer.isWaiting()).isTrue();

        bench.stores.of(0).becomesActive();
        bench.passes(Duration.ofMillis(50));
        assertThat(answer.source()).isEqualTo("active 0 here:1");
    }

    @Test
    void aCallThatAllowsNoLagIsUnavailableIfTheStoreIsNotCompleteInTime() {
        ReadAnswer answer = calls.get(CARD + "?maxLag=0");
        bench.passes(Duration.ofSeconds(2));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("moving to another instance");
    }
}
