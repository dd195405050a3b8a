package io.cardledger.server.listing;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partitions 0 and 1 are active in the east, which does not answer. */
class StandbyListingsTests {

    private static final String FIRST = ReadBench.cardOn(0, "a");
    private static final String SECOND = ReadBench.cardOn(1, "b");
    private static final String BOTH = "?card=" + FIRST + "&card=" + SECOND;

    private final ReadBench bench = new ReadBench();
    private final ListingCalls calls = new ListingCalls(bench);

    @BeforeEach
    void oneIsCopiedHereAndTheOtherInTheWest() {
        bench.placed.active(0, EAST).standbys(0, HERE).active(1, EAST).standbys(1, WEST);
        bench.stores.of(0).count(FIRST);
        bench.lags.behind(0, 3);
        bench.peers.of(WEST).answersAsStandby(ListingParts.ofStandby(ListingParts.partOf("1", SECOND), 7));
    }

    @Test
    void standbysAnswerForTheInstanceThatIsGoneAndTheLargestLagIsTold() {
        ReadAnswer answer = calls.get(BOTH);

        assertThat(ListingParts.cardsOf(answer)).containsExactly(FIRST, SECOND);
        assertThat(answer.source()).isEqualTo("standby 7 here:1");
        assertThat(bench.peers.of(WEST).calls()).hasSize(1);
        assertThat(bench.peers.of(WEST).lastCall().isForStandby()).isTrue();
        assertThat(bench.peers.of(WEST).lastCall().path()).startsWith("/balance?card=" + SECOND + "&wait=");
    }

    @Test
    void anInstanceThatDidNotAnswerIsLeftAloneUntilThePauseIsOver() {
        calls.get(BOTH);
        assertThat(ListingParts.cardsOf(calls.get(BOTH))).containsExactly(FIRST, SECOND);
        assertThat(bench.peers.of(EAST).calls()).hasSize(1);

        bench.passes(Duration.ofSeconds(2));
        bench.peers.of(EAST).answers(ListingParts.partOf("0,1", FIRST, SECOND));
        assertThat(calls.get(BOTH).source()).isEqualTo("active 0 here:1");
        assertThat(bench.peers.of(EAST).calls()).hasSize(2);
    }

    @Test
    void noStandbyAnswersACallThatAllowsNoLag() {
        bench.lags.behind(0, 0);
        ReadAnswer answer = calls.get(BOTH + "&maxLag=0&wait=0");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("nobody can answer for partitions 0,1 just now");
        assertThat(bench.peers.of(WEST).calls()).isEmpty();
        assertThat(bench.lags.asked()).isZero();
    }

    @Test
    void anInstanceThatDidNotAnswerIsAskedAllTheSameByACallThatAllowsNoLag() {
        calls.get(BOTH);
        bench.peers.of(EAST).answers(ListingParts.partOf("0,1", FIRST, SECOND));

        assertThat(calls.get(BOTH + "&maxLag=0").source()).isEqualTo("active 0 here:1");
    }

    @Test
    void theOwnCopyAnswersOnlyWithinTheLagThatIsAllowed() {
        assertThat(calls.get("?wait=0&maxLag=3&card=" + FIRST).status()).isEqualTo(200);
        assertThat(calls.get("?wait=0&maxLag=2&card=" + FIRST).body()).contains("for partition 0 just now");
    }

    @Test
    void theOwnCopyIsNoAnswerIfItsLagIsUnknown() {
        bench.lags.fail();
        assertThat(calls.get("?wait=0&card=" + FIRST).status()).isEqualTo(503);
    }

    @Test
    void aCopyThatLacksACardIsNoAnswer() {
        String nobody = ReadBench.cardOn(0, "nobody");
        assertThat(calls.get("?wait=0&card=" + FIRST + "&card=" + nobody).status())
                .isEqualTo(503);
    }

    @Test
    void anInstanceThatIsAskedByAnotherTellsWhatItHasAndOfWhichPartitions() {
        bench.placed.active(1, HERE);
        bench.stores.of(1).becomesActive().count(SECOND);
        String all = BOTH + "&card=" + ReadBench.cardOn(2, "c");
        ReadAnswer answer = calls.get(all, "Billing-Forwarded-By", WEST);

        assertThat(ListingParts.cardsOf(answer)).containsExactly(FIRST, SECOND);
        assertThat(answer.header("Billing-Partitions")).isEqualTo("0,1");
        assertThat(answer.source()).isEqualTo("standby 3 here:1");
        assertThat(bench.peers.calls()).isZero();
    }

    @Test
    void anInstanceThatIsAskedForItsCopyGivesItAsOne() {
        ReadAnswer answer = calls.get(BOTH, "Billing-Forwarded-By", WEST, "Billing-Copy", "standby");

        assertThat(answer.header("Billing-Partitions")).isEqualTo("0");
        assertThat(answer.source()).isEqualTo("standby 3 here:1");
    }

    @Test
    void anInstanceThatHasNothingOfWhatItIsAskedSaysSo() {
        ReadAnswer answer = calls.get("?card=" + SECOND, "Billing-Forwarded-By", WEST);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Billing-Partitions")).isEmpty();
    }
}
