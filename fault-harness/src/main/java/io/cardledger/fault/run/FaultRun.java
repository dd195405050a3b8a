package io.cardledger.fault.run;

import io.cardledger.fault.check.Checker;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.history.History;
import io.cardledger.fault.load.Load;
import io.cardledger.fault.load.driver.LoadSettings;
import io.cardledger.fault.plan.FaultStep;
import io.cardledger.fault.run.RunResult.Totals;
import io.cardledger.fault.starvation.Starvation;
import io.cardledger.fault.starvation.StarvationWatch;
import io.cardledger.test.process.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run: a cluster under load, its faults one after the other, and the check of all that was said. */
public final class FaultRun {

    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration WARMTH = Duration.ofSeconds(60);

    private final RunPlan plan;
    private final Path directory;
    private final Consumer<String> console;
    private final List<FaultWindow> windows = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Instant begin = Instant.now();
    private Totals totals = new Totals(0, 0, Duration.ZERO, false);
    private List<FaultImpact> struck = List.of();

    public FaultRun(RunPlan plan, Path directory, Consumer<String> console) {
        this.plan = plan;
        this.directory = directory;
        this.console = console;
    }

    /** Makes the run; the logs are left where they are. */
    public RunResult make() {
        Starvation starvation = Starvation.NONE;
        try (FaultCluster cluster = FaultCluster.start(plan.cluster(), directory);
                StarvationWatch watch = StarvationWatch.start()) {
            attempt(cluster);
            starvation = watch.worst();
        } catch (RuntimeException e) {
            violations.add("the cluster does not start: " + e);
        }
        return new RunResult(plan, struck, totals, List.copyOf(violations), starvation, directory);
    }

    private void attempt(FaultCluster cluster) {
        try (Load load = Load.start(cluster.access(), plan.seed(), LoadSettings.standard())) {
            plan.faults().steps().forEach(step -> strike(step, cluster, load.history()));
            cluster.heal();
            Pause.of(CALM);
            check(cluster, load.stop());
        } catch (RuntimeException e) {
            violations.add("not recovered: " + e);
            totals = new Totals(0, 0, Duration.between(begin, Instant.now()), false);
        }
    }

    /** Processes that have just started are slow: what that costs is not to be put down to the fault. */
    private void strike(FaultStep step, FaultCluster cluster, History history) {
        Instant limit = Instant.now().plus(WARMTH);
        while (!history.isSwift(CALM) && Instant.now().isBefore(limit)) {
            Pause.of(PAUSE);
        }
        Pause.of(step.calm());
        FaultWindow window = FaultWindow.open(step);
        windows.add(window);
        step.fault().inflict(cluster);
        console.accept("  " + step);
        Pause.of(step.lasting());
        step.fault().heal(cluster);
        window.healed();
        cluster.awaitSettled();
        window.settled();
    }

    private void check(FaultCluster cluster, History history) {
        struck = FaultWindow.measured(windows, history);
        Checker.check(cluster.access(), history).stream()
                .map(RuleViolation::toString)
                .forEach(violations::add);
        totals = new Totals(history.acknowledged(), history.answers(), Duration.between(begin, Instant.now()), true);
    }
}
