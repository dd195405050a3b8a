package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.server.settings.Settings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ChangelogLagsTests {

    private static final Supplier<Map<Integer, ChangelogLag>> TOLD = () -> Map.of(0, new ChangelogLag(5, 7));

    private final PlayedTime time = new PlayedTime();
    private final Queue<Runnable> begun = new ArrayDeque<>();

    @Test
    void theBrokersAreAskedAgainWhenTheAnswerIsOld() {
        PlayedLags lags = new PlayedLags(Settings.defaults().server().reads(), time);
        lags.lags().latest();
        time.advance(Duration.ofMillis(499));
        lags.lags().latest();
        assertThat(lags.asked()).isEqualTo(1);

        time.advance(Duration.ofMillis(1));
        lags.lags().latest();
        assertThat(lags.asked()).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKept() {
        PlayedLags lags = new PlayedLags(Settings.defaults().server().reads(), time);
        lags.fail();
        assertThat(lags.lags().latest()).isCompletedExceptionally();
        lags.lags().latest();
        assertThat(lags.asked()).isEqualTo(2);
    }

    @Test
    void whoeverAsksMeanwhileGetsTheSameAnswer() {
        ChangelogLags lags = new ChangelogLags(TOLD, Duration.ofHours(1), time, begun::add);
        var first = lags.latest();
        var second = lags.latest();
        assertThat(begun).hasSize(1);
        assertThat(first).isNotDone();

        begun.remove().run();
        assertThat(first.join()).isEqualTo(Map.of(0, new ChangelogLag(5, 7)));
        assertThat(second.join()).isEqualTo(first.join());
    }

    @Test
    void brokersThatDoNotTellAreNotWaitedForLonger() {
        ChangelogLags lags = new ChangelogLags(TOLD, Duration.ofMillis(1), time, begun::add);
        assertThatThrownBy(() -> lags.latest().join()).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void theMarkerThatEndsATransactionIsNoRecordThatIsMissing() {
        assertThat(ChangelogLag.between(5, 9)).isEqualTo(new ChangelogLag(5, 3));
        assertThat(ChangelogLag.between(8, 9).behind()).isZero();
        assertThat(ChangelogLag.between(9, 9).behind()).isZero();
    }

    @Test
    void brokersThatHaveNotToldYetAreNotAskedOnceMore() {
        ChangelogLags lags = new ChangelogLags(TOLD, Duration.ofHours(1), time, begun::add);
        lags.latest();
        time.advance(Duration.ofHours(2));
        lags.latest();
        assertThat(begun).hasSize(1);
    }
}
