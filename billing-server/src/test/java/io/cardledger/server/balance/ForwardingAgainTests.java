package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.PlayedPeer;
import io.cardledger.server.routing.Responses;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another instance, in the east, is active for the card's partition, and cannot answer at once. */
class ForwardingAgainTests {

    private static final String CARD = ReadBench.cardOn(0, "c");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);
    private final PlayedPeer east = bench.peers.of(EAST);

    @BeforeEach
    void isActiveInTheEast() {
        bench.placed.active(0, EAST).standbys(0, WEST);
    }

    @Test
    void anInstanceThatIsNotThatFarIsAskedAgainWithoutAThreadAndNoStandbyIs() {
        east.answers(Responses.status(504));
        ReadAnswer answer = calls.get(CARD + "?after=0@3&wait=30s");
        assertThat(answer.isWaiting()).isTrue();
        assertThat(east.lastCall().heldAThread()).isFalse();
        assertThat(east.lastCall().forwardedBy()).isEqualTo(HERE);

        east.answers(Responses.active(EAST, "its balance"));
        bench.passes(Duration.ofMillis(50));
        assertThat(answer.body()).isEqualTo("its balance");
        assertThat(bench.peers.of(WEST).calls()).isEmpty();
    }

    @Test
    void aCallWithAPositionMayWaitThereForASecondAndAnotherForAQuarter() {
        east.answers(Responses.status(504));
        calls.get(CARD + "?after=0@3");
        assertThat(east.lastCall().path()).contains("wait=1000ms&");
        assertThat(east.lastCall().timeout()).isEqualTo(Duration.ofMillis(1_500));

        calls.get(CARD);
        assertThat(east.lastCall().path()).contains("wait=250ms&");
        assertThat(east.lastCall().timeout()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void aForwardedCallWaitsNoLongerThanItsCallerHasTimeLeft() {
        east.answers(Responses.status(504));
        calls.get(CARD + "?after=0@3&wait=1100ms");
        bench.passes(Duration.ofMillis(1_000));

        assertThat(east.lastCall().path()).contains("wait=100ms&");
    }

    @Test
    void anInstanceThatIsNotThatFarInTimeIsATimeout() {
        east.answers(Responses.status(504));
        ReadAnswer answer = calls.get(CARD + "?after=0@3&wait=1s");
        bench.passes(Duration.ofSeconds(1));

        assertThat(answer.status()).isEqualTo(504);
    }

    @Test
    void itsAnswerIsTakenThoughItComesALittleLate() {
        east.answers(Responses.status(504));
        CompletableFuture<PeerResponse> late = new CompletableFuture<>();
        east.holdsBackAllButTheNext(late);
        ReadAnswer answer = calls.get(CARD + "?after=0@3&wait=1s");
        bench.passes(Duration.ofMillis(1_900));
        assertThat(answer.isWaiting()).isTrue();

        late.complete(Responses.active(EAST, "a late balance"));
        assertThat(answer.body()).isEqualTo("a late balance");
    }

    @Test
    void anAnswerThatComesMuchTooLateIsNotWaitedFor() {
        east.answers(Responses.status(504));
        east.holdsBackAllButTheNext(new CompletableFuture<>());
        ReadAnswer answer = calls.get(CARD + "?after=0@3&wait=1s");
        bench.passes(Duration.ofSeconds(2));

        assertThat(answer.isWaiting()).isFalse();
        assertThat(answer.status()).isEqualTo(504);
    }

    @Test
    void anInstanceThatCannotTellNowIsAskedAgainIfNoStandbyCanEither() {
        east.answers(Responses.status(503));
        ReadAnswer answer = calls.get(CARD);
        assertThat(answer.isWaiting()).isTrue();
        assertThat(bench.peers.of(WEST).lastCall().isForStandby()).isTrue();

        east.answers(Responses.active(EAST, "its balance"));
        bench.passes(Duration.ofMillis(50));
        assertThat(answer.body()).isEqualTo("its balance");
    }

    @Test
    void whoeverIsActiveByNowIsAskedTheNextTime() {
        ReadAnswer answer = calls.get(CARD);
        bench.placed.active(0, WEST).standbys(0);
        bench.peers.of(WEST).answers(Responses.active(WEST, "its balance"));
        bench.passes(Duration.ofMillis(50));

        assertThat(answer.source()).isEqualTo("active 0 west:1");
    }
}
