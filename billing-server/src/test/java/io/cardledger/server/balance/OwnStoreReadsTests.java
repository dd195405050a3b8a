package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** This instance is active for the card's partition. */
class OwnStoreReadsTests {

    private static final String CARD = ReadBench.cardOn(0, "c");
    private static final String NOBODY = ReadBench.cardOn(0, "nobody");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);

    @BeforeEach
    void isActiveHere() {
        bench.placed.active(0, HERE).standbys(0, EAST);
        bench.stores.of(0).becomesActive().count(CARD);
    }

    @Test
    void theOwnActiveStoreAnswersAndNobodyElseIsAsked() {
        ReadAnswer answer = calls.get(CARD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"card\":\"" + CARD + "\",\"balance\":1.00,\"operations\":1");
        assertThat(answer.source()).isEqualTo("active 0 here:1");
        assertThat(bench.peers.calls()).isZero();
        assertThat(bench.lags.asked()).isZero();
    }

    @Test
    void theBalanceIsTheBareDecimalForThoseWhoWantText() {
        ReadAnswer answer = calls.get(CARD, "Accept", "text/plain");

        assertThat(answer.body()).isEqualTo("1.00");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void theActiveStoreKnowsThatACardDoesNotExist() {
        ReadAnswer answer = calls.get(NOBODY);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-card", "\"card\":\"" + NOBODY + "\"");
        assertThat(answer.source()).isEqualTo("active 0 here:1");
    }

    @Test
    void anAnswerIncludesThePositionAskedFor() {
        assertThat(calls.get(CARD + "?after=0@0").body()).contains("\"operations\":1");
    }

    @Test
    void aCallWaitsForItsPositionAndIsAnsweredWhenItIsDecided() {
        ReadAnswer answer = calls.get(CARD + "?after=0@1");
        assertThat(answer.isWaiting()).isTrue();

        bench.count(0, CARD);
        assertThat(answer.body()).contains("\"balance\":2.00,\"operations\":2");
    }

    @Test
    void anOperationOfAnotherCardAnswersACallThatWaitsForThePositionWhenItIsLookedAt() {
        ReadAnswer answer = calls.get(CARD + "?after=0@1");
        bench.count(0, ReadBench.cardOn(0, "other"));
        assertThat(answer.isWaiting()).isTrue();

        bench.passes(Duration.ofMillis(50));
        assertThat(answer.body()).contains("\"operations\":1");
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsATimeout() {
        ReadAnswer answer = calls.get(CARD + "?after=0@1&wait=1s");
        bench.passes(Duration.ofMillis(999));
        assertThat(answer.isWaiting()).isTrue();

        bench.passes(Duration.ofMillis(1));
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body()).contains("timeout", "\"card\":\"" + CARD + "\"");
        assertThat(answer.header("Billing-Instance")).isEqualTo(HERE);
        assertThat(answer.header("Billing-Source")).isNull();
    }

    @Test
    void aCallThatMayNotWaitIsATimeoutAtOnce() {
        assertThat(calls.get(CARD + "?after=0@1&wait=0").status()).isEqualTo(504);
    }

    @Test
    void noStandbyIsAskedForWhatTheActiveStoreHasNotReached() {
        calls.get(CARD + "?after=0@1");
        bench.passes(Duration.ofSeconds(1));

        assertThat(bench.peers.calls()).isZero();
        assertThat(bench.lags.asked()).isZero();
    }

    @Test
    void aServerThatStopsAnswersCallsThatWaitAtOnce() {
        ReadAnswer answer = calls.get(CARD + "?after=0@1&wait=30s");
        bench.waiting.reads().stop();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("this instance is stopping");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aServerThatStopsStillTellsWhatItKnowsAndLetsNobodyWait() {
        bench.waiting.reads().stop();

        assertThat(calls.get(CARD).status()).isEqualTo(200);
        assertThat(calls.get(CARD + "?after=0@1").body()).contains("this instance is stopping");
    }
}
