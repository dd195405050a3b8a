package io.cardledger.fault.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTests {

    @Test
    void findsTheLongestGapOfAPulse() {
        Pulse pulse = new Pulse();
        List.of(10L, 20L, 50L, 60L).forEach(pulse::good);
        assertThat(pulse.longestGap(0, 100, 65)).isEqualTo(30);
        assertThat(pulse.longestGap(0, 15, 65)).isEqualTo(10);
        assertThat(pulse.longestGap(61, 100, 165)).isEqualTo(105);
    }
}
