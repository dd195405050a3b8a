package io.cardledger.server.listing;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partition 0 is active here, 1 in the east. */
class BatchPartsTests {

    private static final String FIRST = ReadBench.cardOn(0, "b");
    private static final String SECOND = ReadBench.cardOn(1, "a");
    private static final String BOTH = "?card=" + FIRST + "&card=" + SECOND;

    private final ReadBench bench = new ReadBench();
    private final ListingCalls calls = new ListingCalls(bench);

    @BeforeEach
    void oneIsActiveHereAndTheOtherInTheEast() {
        bench.placed.active(0, HERE).active(1, EAST);
        bench.stores.of(0).becomesActive();
    }

    @Test
    void theCardsThatNobodyKnowsAreInOrderToo() {
        bench.peers.of(EAST).answers(ListingParts.unknownOf("1", SECOND));
        assertThat(calls.get(BOTH).body()).endsWith("\"unknown\":[\"" + SECOND + "\",\"" + FIRST + "\"]}");
    }

    @Test
    void aForwardedCallWaitsNoLongerThanItsCallerHasTimeLeft() {
        calls.get(BOTH + "&wait=100ms");
        assertThat(bench.peers.of(EAST).lastCall().path()).contains("&wait=100ms&");
    }

    @Test
    void nothingIsTakenFromAnAnswerThatDoesNotSayItsPartitions() {
        bench.peers.of(EAST).answers(ListingParts.partOf("", SECOND));
        ReadAnswer answer = calls.get("?card=" + SECOND);

        bench.peers.of(EAST).answers(ListingParts.partOf("1", SECOND));
        bench.passes(Duration.ofMillis(50));
        assertThat(ListingParts.cardsOf(answer)).containsExactly(SECOND);
    }
}
