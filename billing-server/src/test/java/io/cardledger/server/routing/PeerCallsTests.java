package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.settings.Settings;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

/** Calls to another instance, which is played. */
class PeerCallsTests {

    private static final ForwardedRequest CALL = new ForwardedRequest("/balance/0?x=y", "a/b", Duration.ofSeconds(1));
    private static final PeerResponse ANSWER = Responses.active("east:1", "x");

    private final PlayedPeers peers = new PlayedPeers(
            Settings.address("here:1"), Settings.defaults().server().reads(), new PlayedTime());
    private final HostInfo host = new HostInfo("east", 1);
    private final PlayedPeer east = peers.of("east:1");

    @Test
    void aCallForACopySaysSo() {
        peers.client().ask(host, RequestOrigin.FORWARDED_TO_STANDBY, CALL);
        assertThat(east.lastCall().isForStandby()).isTrue();
        assertThat(east.lastCall().forwardedBy()).isEqualTo("here:1");
        assertThat(east.lastCall().path()).isEqualTo("/balance/0?x=y");
        assertThat(east.lastCall().accept()).isEqualTo("a/b");
    }

    @Test
    void aCallWithoutAThreadHasTheTimeItMayWaitThereAndHalfASecond() {
        peers.client().ask(host, RequestOrigin.FORWARDED_TO_ACTIVE, CALL);
        assertThat(east.lastCall().isForStandby()).isFalse();
        assertThat(east.lastCall().timeout()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void anInstanceThatWasStartedAgainIsAskedOnceMoreAtOnce() {
        for (var failure : new IOException[] {new SocketException("reset"), new NoHttpResponseException("")}) {
            east.answers(ANSWER);
            east.failsOnce(failure);
            assertThat(peers.client().askAtOnce(host, CALL).join().status()).isEqualTo(200);
        }
        assertThat(east.calls()).hasSize(4);
        assertThat(peers.client().isPaused(host)).isFalse();
    }

    @Test
    void anInstanceThatHangsIsNotAskedOnceMore() {
        east.answers(ANSWER);
        east.failsOnce(new SocketTimeoutException("Read timed out"));

        assertThat(peers.client().askAtOnce(host, CALL)).isCompletedExceptionally();
        assertThat(east.calls()).hasSize(1);
        assertThat(peers.client().isPaused(host)).isTrue();
    }

    @Test
    void anInstanceThatDoesNotAnswerWithoutAThreadIsPausedToo() {
        var held = east.holdsBack();
        peers.client().ask(host, RequestOrigin.FORWARDED_TO_ACTIVE, CALL);
        assertThat(peers.client().isPaused(host)).isFalse();

        held.completeExceptionally(new SocketTimeoutException("request timed out"));
        assertThat(peers.client().isPaused(host)).isTrue();
    }

    @Test
    void anAnswerOfWhateverStatusIsAnAnswer() {
        east.answers(Responses.status(503));
        assertThat(peers.client().askAtOnce(host, CALL).join().status()).isEqualTo(503);
        assertThat(peers.client().isPaused(host)).isFalse();
    }

    @Test
    void aThreadThatWaitedInVainIsFreeForTheNextCall() {
        var narrow = Settings.with(Map.of("billing.server.reads.peer-threads", 1));
        PlayedPeers two =
                new PlayedPeers(Settings.address("here:1"), narrow.server().reads(), new PlayedTime());
        two.client().askAtOnce(host, CALL);
        two.of("west:1").answers(ANSWER);
        two.client().askAtOnce(new HostInfo("west", 1), CALL);

        assertThat(two.of("west:1").lastCall().heldAThread()).isTrue();
    }
}
