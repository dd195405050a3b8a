package io.cardledger.server.listing;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The instance in the east, active for partitions 0 and 1, does not answer; copies are here and in the west. */
class CopiesInListingsTests {

    private static final String FIRST = ReadBench.cardOn(0, "a");
    private static final String SECOND = ReadBench.cardOn(1, "b");
    private static final String BOTH = "?card=" + FIRST + "&card=" + SECOND;

    private final ReadBench bench = new ReadBench();
    private final ListingCalls calls = new ListingCalls(bench);

    @BeforeEach
    void oneIsCopiedHereAndTheOtherInTheWest() {
        bench.placed.active(0, EAST).standbys(0, HERE).active(1, EAST).standbys(1, WEST);
        bench.stores.of(0).count(FIRST);
        bench.lags.behind(0, 9);
    }

    @Test
    void theLagOfTheOwnCopyIsToldIfItIsTheLargest() {
        bench.peers.of(WEST).answersAsStandby(ListingParts.ofStandby(ListingParts.partOf("1", SECOND), 7));
        assertThat(calls.get(BOTH).source()).isEqualTo("standby 9 here:1");
    }

    @Test
    void anOwnCopyOfWhichNoLagIsToldIsNoAnswer() {
        bench.stores.of(1).count(SECOND);
        assertThat(calls.get(BOTH + "&wait=0").body()).contains("for partition 1 just now");
    }

    @Test
    void aStandbyThatDidNotAnswerIsLeftAlone() {
        calls.get(BOTH + "&wait=0");
        calls.get(BOTH + "&wait=0");
        assertThat(bench.peers.of(WEST).calls()).hasSize(1);
    }

    @Test
    void thisInstanceDoesNotAskItself() {
        calls.get("?wait=0&maxLag=8&card=" + FIRST);
        assertThat(bench.peers.of(HERE).calls()).isEmpty();
    }

    @Test
    void anInstanceThatIsAskedForItsCopyIsNotTakenForTheActiveOneThoughItIs() {
        bench.placed.active(0, HERE);
        bench.stores.of(0).becomesActive();
        bench.lags.fail();
        ReadAnswer answer = calls.get("?card=" + FIRST, "Billing-Forwarded-By", WEST, "Billing-Copy", "standby");

        assertThat(answer.header("Billing-Partitions")).isEmpty();
    }
}
