package io.cardledger.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerAccountTests {

    private final PeerAccount account = PeerAccount.decode(null);

    @Test
    void anIdCountsOnce() {
        assertThat(account.apply(100, "a")).isTrue();
        assertThat(account.apply(100, "a")).isFalse();
        assertThat(account.units()).isEqualTo(100);
    }

    @Test
    void withoutIdEachCounts() {
        account.apply(100, null);
        account.apply(100, null);
        assertThat(account.units()).isEqualTo(200);
    }

    @Test
    void remembersTheLast32IdsAcrossItsBytes() {
        IntStream.range(0, 33).forEach(i -> account.apply(1, "id" + i));
        PeerAccount again = PeerAccount.decode(account.encode());
        assertThat(again.apply(1, "id1")).isFalse();
        assertThat(again.apply(1, "id32")).isFalse();
        assertThat(again.apply(1, "id0")).isTrue();
        assertThat(again.units()).isEqualTo(34);
        assertThat(PeerAccount.unitsOf(again.encode())).isEqualTo(34);
    }
}
