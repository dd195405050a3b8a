package io.cardledger.client.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void startsWithOneOperationAndGoesOnAtTheRate() {
        Pace pace = new Pace(3, 0);

        assertThat(pace.due(0)).isEqualTo(1);
        pace.done(1);
        assertThat(pace.due(SECOND / 4)).isZero();
        assertThat(pace.due(SECOND / 2)).isEqualTo(1);
        pace.done(1);
        assertThat(pace.due(SECOND)).isEqualTo(2);
    }

    @Test
    void saysHowLongToSleep() {
        Pace pace = new Pace(4, 0);
        pace.done(1);

        assertThat(pace.nanosToNext(0)).isEqualTo(SECOND / 4);
        assertThat(pace.nanosToNext(SECOND)).isZero();
    }

    @Test
    void doesNotLoseAnythingOverTime() {
        Pace pace = new Pace(1_000.5, 0);
        long done = 0;
        for (long now = 0; now <= 100 * SECOND; now += SECOND / 100) {
            long due = pace.due(now);
            pace.done(due);
            done += due;
        }

        assertThat(done).isEqualTo(100_051);
    }

    @Test
    void doesNotCatchUpOnWhatWasMissedForMoreThanASecond() {
        Pace pace = new Pace(100, 0);
        pace.done(1);

        assertThat(pace.due(60 * SECOND)).isEqualTo(1);
        pace.done(1);
        assertThat(pace.due(61 * SECOND)).isEqualTo(100);
    }
}
