package io.cardledger.fault.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.fault.cluster.settings.StoreKind;
import io.cardledger.fault.run.RunResult.Totals;
import io.cardledger.fault.starvation.Starvation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final Starvation STARVED = new Starvation(Duration.ofMillis(1_001), "the harness");

    @Test
    void isPassedOnlyIfNothingWasFoundAndNobodyStarved() {
        assertThat(verdict(List.of(), Starvation.NONE, true)).isEqualTo(Verdict.PASSED);
        assertThat(verdict(List.of(), STARVED, true)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void isFailedByABrokenPromiseEvenIfSomebodyStarved() {
        assertThat(verdict(List.of("lost"), Starvation.NONE, true)).isEqualTo(Verdict.FAILED);
        assertThat(verdict(List.of("lost"), STARVED, true)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void doesNotBlameForBeingLateWhereSomebodyStarved() {
        assertThat(verdict(List.of("not recovered"), STARVED, false)).isEqualTo(Verdict.INVALID);
        assertThat(verdict(List.of("not recovered"), Starvation.NONE, false)).isEqualTo(Verdict.FAILED);
    }

    private static Verdict verdict(List<String> violations, Starvation starvation, boolean checked) {
        RunPlan plan = new RunPlan(1, List.of(), ClusterSettings.of(1, 1, StoreKind.IN_MEMORY));
        Totals totals = new Totals(1, 1, Duration.ZERO, checked);
        return new RunResult(plan, List.of(), totals, violations, starvation, Path.of(".")).verdict();
    }
}
