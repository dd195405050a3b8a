package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class PeerCircuitBreakerTests {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final HostInfo EAST = new HostInfo("east", 1);
    private static final HostInfo WEST = new HostInfo("west", 1);

    private final PlayedTime time = new PlayedTime();
    private final PeerCircuitBreaker breaker = new PeerCircuitBreaker(PAUSE, time);

    @Test
    void anInstanceOfWhichNothingIsKnownIsCalled() {
        breaker.onCall(EAST);
        assertThat(breaker.isOpen(EAST)).isFalse();
        assertThat(breaker.isNoted(EAST)).isFalse();
    }

    @Test
    void oneThatDidNotAnswerIsLeftAloneUntilThePauseIsOver() {
        breaker.onResult(EAST, false);
        time.advance(PAUSE.minusNanos(1));
        assertThat(breaker.isOpen(EAST)).isTrue();

        time.advance(Duration.ofNanos(1));
        assertThat(breaker.isOpen(EAST)).isFalse();
    }

    @Test
    void onlyThatOneIsLeftAlone() {
        breaker.onResult(EAST, false);
        assertThat(breaker.isOpen(WEST)).isFalse();
        assertThat(breaker.isNoted(WEST)).isFalse();
    }

    @Test
    void toAskChangesNothing() {
        breaker.onResult(EAST, false);
        time.advance(PAUSE);
        for (int i = 0; i < 3; i++) {
            assertThat(breaker.isOpen(EAST)).isFalse();
            assertThat(breaker.isNoted(EAST)).isTrue();
        }
    }

    @Test
    void oneCallTriesItAndTheOthersLeaveItAlone() {
        breaker.onResult(EAST, false);
        time.advance(PAUSE);
        breaker.onCall(EAST);

        assertThat(breaker.isOpen(EAST)).isTrue();
        time.advance(PAUSE);
        assertThat(breaker.isOpen(EAST))
                .as("a trial of which nothing was heard")
                .isFalse();
    }

    @Test
    void oneThatAnsweredIsCalledAsIfNothingHadHappened() {
        breaker.onResult(EAST, false);
        breaker.onResult(EAST, true);

        assertThat(breaker.isOpen(EAST)).isFalse();
        assertThat(breaker.isNoted(EAST)).isFalse();
    }

    @Test
    void oneThatFailedItsTrialIsLeftAloneForAnotherPause() {
        breaker.onResult(EAST, false);
        time.advance(PAUSE);
        breaker.onCall(EAST);
        time.advance(Duration.ofSeconds(1));
        breaker.onResult(EAST, false);
        time.advance(PAUSE.minusNanos(1));

        assertThat(breaker.isOpen(EAST)).isTrue();
    }
}
