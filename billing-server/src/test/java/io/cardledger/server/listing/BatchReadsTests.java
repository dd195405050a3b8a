package io.cardledger.server.listing;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static io.cardledger.server.listing.ListingParts.partOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.PeerResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partition 0 is active here, 1 and 2 in the east, 3 in the west. */
class BatchReadsTests {

    private static final List<String> CARDS = List.of(
            ReadBench.cardOn(0, "a"), ReadBench.cardOn(1, "b"), ReadBench.cardOn(2, "c"), ReadBench.cardOn(3, "d"));
    private static final String ALL = "?card=" + String.join("&card=", CARDS);

    private final ReadBench bench = new ReadBench();
    private final ListingCalls calls = new ListingCalls(bench);

    @BeforeEach
    void allAnswer() {
        bench.placed.active(0, HERE).active(1, EAST).active(2, EAST).active(3, WEST);
        bench.stores.of(0).becomesActive().count(CARDS.get(0));
        bench.peers.of(EAST).answers(partOf("1,2", CARDS.get(2), CARDS.get(1)));
        bench.peers.of(WEST).answers(partOf("3", CARDS.get(3)));
    }

    @Test
    void aBatchOfCardsThatAreActiveHereAsksNobody() {
        String nobody = ReadBench.cardOn(0, "nobody");
        ReadAnswer answer = calls.get("?card=" + nobody + "&card=" + CARDS.get(0));

        assertThat(answer.body())
                .contains("\"card\":\"" + CARDS.get(0) + "\"")
                .endsWith("\"unknown\":[\"" + nobody + "\"]}");
        assertThat(answer.source()).isEqualTo("active 0 here:1");
        assertThat(answer.header("Billing-Partitions")).isNull();
        assertThat(bench.peers.calls()).isZero();
    }

    @Test
    void aBatchHasThePartsOfAllInstancesInTheOrderOfCards() {
        ReadAnswer answer = calls.get(ALL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ListingParts.cardsOf(answer)).isEqualTo(CARDS);
        assertThat(answer.source()).isEqualTo("active 0 here:1");
    }

    @Test
    void eachInstanceIsAskedOnceForAllThatItHas() {
        calls.get(ALL + "&maxLag=9");

        assertThat(bench.peers.calls()).isEqualTo(2);
        assertThat(bench.peers.of(EAST).lastCall().path())
                .isEqualTo("/balance?card=" + CARDS.get(1) + "&card=" + CARDS.get(2) + "&wait=250ms&maxLag=9");
        assertThat(bench.peers.of(EAST).lastCall().forwardedBy()).isEqualTo(HERE);
        assertThat(bench.peers.of(EAST).lastCall().isForStandby()).isFalse();
    }

    @Test
    void allAreAskedAtOnceAndTheAnswerIsThereWhenTheLastHasCome() {
        CompletableFuture<PeerResponse> east = bench.peers.of(EAST).holdsBack();
        CompletableFuture<PeerResponse> west = bench.peers.of(WEST).holdsBack();
        ReadAnswer answer = calls.get(ALL);
        assertThat(bench.peers.calls()).isEqualTo(2);

        west.complete(partOf("3", CARDS.get(3)));
        assertThat(answer.isWaiting()).isTrue();
        east.complete(partOf("1,2", CARDS.get(1), CARDS.get(2)));
        assertThat(ListingParts.cardsOf(answer)).isEqualTo(CARDS);
    }

    @Test
    void aPartThatAnInstanceDidNotGiveIsAskedForAgain() {
        bench.peers.of(EAST).answers(partOf("1", CARDS.get(1)));
        ReadAnswer answer = calls.get(ALL);
        assertThat(answer.isWaiting()).isTrue();

        bench.peers.of(EAST).answers(partOf("2", CARDS.get(2)));
        bench.passes(Duration.ofMillis(50));
        assertThat(ListingParts.cardsOf(answer)).isEqualTo(CARDS);
        assertThat(bench.peers.of(EAST).lastCall().path()).doesNotContain(CARDS.get(1));
        assertThat(bench.peers.of(WEST).calls()).hasSize(1);
    }

    @Test
    void anInstanceThatTellsOfPartitionsItWasNotAskedForIsNotBelieved() {
        bench.peers.of(EAST).answers(partOf("1,2,3", CARDS.get(1), CARDS.get(2)));
        assertThat(calls.get(ALL + "&wait=0").body()).contains("nobody can answer for partitions 1,2 just now");
    }

    @Test
    void anInstanceThatDoesNotSayWhichPartitionsItToldOfIsNotBelieved() {
        bench.peers.of(WEST).answers(partOf("", CARDS.get(3)));
        assertThat(calls.get(ALL + "&wait=0").body()).contains("nobody can answer for partition 3 just now");
    }

    @Test
    void aBatchIsRefusedWithThePartitionsThatAreMissingIfTheyDoNotComeInTime() {
        bench.peers.of(EAST).falls();
        ReadAnswer answer = calls.get(ALL);
        bench.passes(Duration.ofSeconds(2));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("nobody can answer for partitions 1,2 just now");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Billing-Source")).isNull();
    }

    @Test
    void aServerThatStopsAnswersAtOnce() {
        bench.peers.of(EAST).falls();
        ReadAnswer answer = calls.get(ALL);
        bench.waiting.reads().stop();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("this instance is stopping");
    }
}
