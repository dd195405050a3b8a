package io.cardledger.fault;

import io.cardledger.fault.plan.FaultKind;
import io.cardledger.fault.report.RunReport;
import io.cardledger.fault.run.FaultRun;
import io.cardledger.fault.run.RunPlan;
import io.cardledger.fault.run.RunResult;
import io.cardledger.fault.run.Verdict;
import io.cardledger.test.file.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** The command line: makes the runs, writes the report, and says by its exit code whether all was well. */
@RequiredArgsConstructor
public final class FaultHarness {

    private static final int VIOLATED = 1;
    private static final int MISUSED = 2;
    private static final int UNPROVEN = 3;
    private static final int TRIES = 2;
    private static final int VIOLATIONS_SHOWN = 20;
    private static final int VALID_PER_INVALID = 4;
    private static final PrintStream OUT = System.out;

    private final HarnessOptions options;
    private final Path directory;
    private final List<RunResult> results = new ArrayList<>();

    /** Exits with 0 if every promise was kept, 1 if not, 2 if misunderstood, 3 if too many runs tell nothing. */
    public static void main(String[] arguments) {
        try {
            HarnessOptions options = HarnessOptions.parse(arguments);
            System.exit(run(options));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + HarnessOptions.USAGE);
            System.exit(MISUSED);
        }
    }

    private static int run(HarnessOptions options) {
        if (options.isHelp()) {
            OUT.println(HarnessOptions.USAGE);
            return 0;
        }
        if (options.isList()) {
            Arrays.stream(FaultKind.values()).map(FaultKind::option).forEach(OUT::println);
            return 0;
        }
        return new FaultHarness(options, newDirectory()).run();
    }

    private static Path newDirectory() {
        String name = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        Path directory = Path.of("target", "faults", name).toAbsolutePath();
        Workspace.create(directory);
        return directory;
    }

    private int run() {
        List<RunPlan> plans = new RunMatrix(options).plans();
        OUT.printf("%d runs, seed %d, logs and report in %s%n", plans.size(), options.seed(), directory);
        plans.forEach(this::untilValid);
        OUT.println(new RunReport(results).text());
        return exitCode();
    }

    private void untilValid(RunPlan plan) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            RunResult result = make(plan);
            results.add(result);
            new RunReport(results).write(directory);
            if (result.verdict() != Verdict.INVALID) {
                return;
            }
        }
    }

    private RunResult make(RunPlan plan) {
        int number = results.size() + 1;
        OUT.printf("run %d: %s%n", number, plan.command());
        RunResult result = new FaultRun(plan, directory.resolve("run" + number), OUT::println).make();
        print(result);
        if (result.verdict() == Verdict.PASSED && !options.areLogsKept()) {
            Workspace.delete(result.directory());
        }
        return result;
    }

    private static void print(RunResult result) {
        OUT.printf(
                "  %s: %d operations, %d answers, %d violations, %d s, starved for at most %d ms (%s)%n",
                result.verdict(),
                result.totals().operations(),
                result.totals().answers(),
                result.violations().size(),
                result.totals().duration().toSeconds(),
                result.starvation().time().toMillis(),
                result.starvation().who());
        if (!result.violations().isEmpty()) {
            result.violations().stream().limit(VIOLATIONS_SHOWN).forEach(OUT::println);
            RunPlan plan = result.plan();
            OUT.printf("  seed %d, logs in %s, repeat with:%n  %s%n", plan.seed(), result.directory(), plan.command());
        }
    }

    private int exitCode() {
        if (results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED)) {
            return VIOLATED;
        }
        long invalid = results.stream()
                .filter(result -> result.verdict() == Verdict.INVALID)
                .count();
        if (invalid * VALID_PER_INVALID > results.size()) {
            OUT.printf(
                    "%d of %d runs are invalid: this machine is too busy to prove anything%n", invalid, results.size());
            return UNPROVEN;
        }
        return 0;
    }
}
