package io.cardledger.fault.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardledger.fault.check.log.BalanceSum;
import io.cardledger.fault.contract.LogPosition;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardBookTests {

    private static final long ONE = 10_000;
    private static final String LARGEST = "999999999999.9999";

    private final Scenario run = new Scenario();

    @Test
    void anIdCountsOnce() {
        run.operation(0, "a", "1", "x").operation(0, "a", "1.0", "x").operation(0, "a", "1");
        assertThat(total()).isEqualTo(new BalanceSum(2 * ONE, 2));
    }

    @Test
    void anIdWithAnotherAmountIsRefused() {
        run.operation(0, "a", "1", "x").operation(0, "a", "2", "x");
        assertThat(total()).isEqualTo(new BalanceSum(ONE, 1));
        assertThat(run.log().letters()).containsOnlyKeys(new LogPosition(0, 1));
    }

    @Test
    void theOldestOfThirtyThreeIdsIsForgotten() {
        run.operation(0, "a", "1", "first");
        IntStream.range(0, 31).forEach(n -> run.operation(0, "a", "1", "id" + n));
        run.operation(0, "a", "1", "first");
        assertThat(total().operations()).isEqualTo(32);
        run.operation(0, "a", "1", "one more").operation(0, "a", "1", "first");
        assertThat(total().operations()).isEqualTo(34);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        IntStream.range(0, 922).forEach(n -> run.operation(0, "a", LARGEST));
        assertThat(run.log().letters()).isEmpty();
        run.operation(0, "a", LARGEST);
        assertThat(run.log().letters()).containsOnlyKeys(new LogPosition(0, 922));
        assertThat(total().operations()).isEqualTo(922);
    }

    @Test
    void partitionsAddUpInAnyOrder() {
        run.operation(0, "a", "1")
                .operation(1, "a", "2", "x")
                .operation(2, "a", "2", "x")
                .operation(0, "a", "4");
        run.told("a", "", ONE, 1, "0@0")
                .told("a", "1@0", 3 * ONE, 2, "0@0,1@0,2@0")
                .told("a", "", 2 * ONE, 1, "2@0");
        assertThat(run.brokenRules()).isEmpty();
        assertThat(total()).isEqualTo(new BalanceSum(7 * ONE, 3));
        assertThat(run.told("a", "1@0", ONE, 1, "0@0").brokenRules()).containsExactly("too-old");
    }

    @Test
    void aLoadWhoseOrderMattersIsNoneToCheckWith() {
        run.operation(0, "a", "1", "x").operation(1, "a", "2", "x");
        assertThatIllegalArgumentException().isThrownBy(run::log);
    }

    private BalanceSum total() {
        return run.log().book("a").orElseThrow().total();
    }
}
