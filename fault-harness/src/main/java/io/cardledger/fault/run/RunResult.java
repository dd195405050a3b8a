package io.cardledger.fault.run;

import io.cardledger.fault.starvation.Starvation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a run ended.
 *
 * @param plan what was run
 * @param struck the faults, in order
 * @param totals how much was done
 * @param violations what was found, each as text
 * @param starvation the longest time for which the machine kept a process waiting
 * @param directory where the logs are, if they were kept
 */
public record RunResult(
        RunPlan plan,
        List<FaultImpact> struck,
        Totals totals,
        List<String> violations,
        Starvation starvation,
        Path directory) {

    /** Broken promises are broken on a slow machine too, but what was late there need not be late elsewhere. */
    public Verdict verdict() {
        if (starvation.isTooLong() && (violations.isEmpty() || !totals.isChecked())) {
            return Verdict.INVALID;
        }
        return violations.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
    }

    /**
     * How much was done.
     *
     * @param operations that were acknowledged
     * @param answers that were given and checked
     * @param duration of all of it
     * @param isChecked whether it came to the check
     */
    public record Totals(long operations, long answers, Duration duration, boolean isChecked) {}
}
