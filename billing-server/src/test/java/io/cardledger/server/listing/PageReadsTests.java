package io.cardledger.server.listing;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partitions 0 and 1 are active here, 2 in the east and 3 in the west. */
class PageReadsTests {

    private static final String A = ReadBench.cardOn(0, "a");
    private static final String B = ReadBench.cardOn(1, "b");
    private static final String C = ReadBench.cardOn(0, "c");

    private final ReadBench bench = new ReadBench();
    private final ListingCalls calls = new ListingCalls(bench);

    @BeforeEach
    void allAnswer() {
        bench.placed
                .active(0, HERE)
                .active(1, HERE)
                .active(2, EAST)
                .active(3, WEST)
                .standbys(3, EAST);
        bench.stores.of(0).becomesActive().count(A).count(C);
        bench.stores.of(1).becomesActive().count(B);
        bench.peers.of(EAST).answers(ListingParts.pageOf("2", null));
        bench.peers.of(WEST).answers(ListingParts.pageOf("3", null));
    }

    @Test
    void aPageHasTheFirstCardsOfAllInstancesAndLeadsToTheNext() {
        bench.peers.of(EAST).answers(ListingParts.pageOf("2", null, "aa", "x"));
        ReadAnswer answer = calls.get("?limit=2");

        assertThat(ListingParts.cardsOf(answer)).containsExactly(A, "aa");
        assertThat(ListingParts.pageOf(answer).next()).isEqualTo("/balance?from=" + B + "&limit=2");
        assertThat(answer.source()).isEqualTo("active 0 here:1");
    }

    @Test
    void aPageLeadsToACardThatAnotherInstanceHasNotTold() {
        bench.peers.of(EAST).answers(ListingParts.pageOf("2", "ab", "a", "aa"));
        ReadAnswer answer = calls.get("?limit=2");

        assertThat(ListingParts.cardsOf(answer)).containsExactly("a", A);
        bench.peers.of(EAST).answers(ListingParts.pageOf("2", "b", "a"));
        assertThat(ListingParts.pageOf(calls.get("?limit=2")).next()).isEqualTo("/balance?from=b&limit=2");
    }

    @Test
    void theLastPageLeadsNowhere() {
        ReadAnswer answer = calls.get("?limit=2&from=" + B);

        assertThat(ListingParts.cardsOf(answer)).containsExactly(B, C);
        assertThat(ListingParts.pageOf(answer).next()).isNull();
    }

    @Test
    void theNextPageGoesOnWhereThisOneEnds() {
        String next = ListingParts.pageOf(calls.get("?limit=2")).next();
        assertThat(ListingParts.cardsOf(calls.get(next.substring("/balance".length()))))
                .containsExactly(C);
    }

    @Test
    void eachInstanceIsAskedForThePartitionsThatItHas() {
        calls.get("?limit=2&from=b");

        assertThat(bench.peers.of(EAST).lastCall().path())
                .isEqualTo("/balance?from=b&limit=2&partitions=2&wait=250ms&maxLag=" + Long.MAX_VALUE);
        assertThat(bench.peers.of(WEST).lastCall().path()).contains("&partitions=3&");
        assertThat(bench.peers.calls()).isEqualTo(2);
    }

    @Test
    void aPageIsRefusedIfAPartIsMissing() {
        bench.peers.of(WEST).answers(Responses.status(500));
        ReadAnswer answer = calls.get("?wait=0");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("nobody can answer for partition 3 just now");
    }

    @Test
    void aStandbyGivesThePartOfAnInstanceThatIsGone() {
        bench.peers.of(WEST).falls();
        bench.peers.of(EAST).answersAsStandby(ListingParts.ofStandby(ListingParts.pageOf("3", null, "z"), 4));
        ReadAnswer answer = calls.get("?wait=0");

        assertThat(ListingParts.cardsOf(answer)).containsExactly(A, B, C, "z");
        assertThat(answer.source()).isEqualTo("standby 4 here:1");
    }

    @Test
    void anInstanceThatIsAskedByAnotherGivesOnlyThePartitionsThatItIsAskedFor() {
        ReadAnswer answer = calls.get("?limit=2&partitions=0,2", "Billing-Forwarded-By", WEST);

        assertThat(ListingParts.cardsOf(answer)).containsExactly(A, C);
        assertThat(answer.header("Billing-Partitions")).isEqualTo("0");
        assertThat(bench.peers.calls()).isZero();
    }

    @Test
    void aCallerCannotLeaveOutPartitions() {
        assertThat(ListingParts.cardsOf(calls.get("?partitions=0"))).containsExactly(A, B, C);
    }
}
