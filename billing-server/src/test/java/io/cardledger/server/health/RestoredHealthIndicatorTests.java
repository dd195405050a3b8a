package io.cardledger.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadBench;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class RestoredHealthIndicatorTests {

    private final ReadBench bench = new ReadBench();
    private boolean running = true;
    private final RestoredHealthIndicator indicator = new RestoredHealthIndicator(() -> running, bench.lags.lags());

    @Test
    void anInstanceThatHasWhatItIsToHaveIsUp() {
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theStoreThatIsFurthestBehindCounts() {
        bench.lags.behind(0, 10_000);
        bench.lags.behind(1, 3);
        assertThat(indicator.health())
                .isEqualTo(Health.up().withDetail("lag", 10_000L).build());
    }

    @Test
    void anInstanceOfWhichAStoreIsFarBehindIsOutOfService() {
        bench.lags.behind(0, 3);
        bench.lags.behind(1, 10_001);
        assertThat(indicator.health())
                .isEqualTo(Health.outOfService().withDetail("lag", 10_001L).build());
    }

    @Test
    void anInstanceOfWhichTheLagsAreUnknownIsOutOfService() {
        bench.lags.fail();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void anInstanceThatDoesNotRunIsOutOfServiceAndAsksNobody() {
        running = false;
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(bench.lags.asked()).isZero();
    }

    @Test
    void theBrokersAreNotAskedAtEachProbe() {
        for (int probe = 0; probe < 10; probe++) {
            indicator.health();
        }
        assertThat(bench.lags.asked()).isEqualTo(1);

        bench.passes(Duration.ofMillis(500));
        indicator.health();
        assertThat(bench.lags.asked()).isEqualTo(2);
    }
}
