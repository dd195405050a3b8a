package io.cardledger.fault.report;

import io.cardledger.fault.run.FaultImpact;
import io.cardledger.fault.run.RunResult;
import io.cardledger.fault.run.Verdict;
import java.util.List;

/**
 * The report as programs read it; times are in seconds.
 *
 * @param machine what it ran on
 * @param runs in order
 */
record ReportDocument(String machine, List<Run> runs) {

    private static final double MILLIS = 1_000;

    /** One run. */
    record Run(
            long seed,
            String command,
            Verdict verdict,
            long operations,
            long answers,
            List<String> violations,
            double starvedSeconds,
            List<Fault> faults) {}

    /** One fault of a run. */
    record Fault(
            String kind,
            String text,
            double recoverySeconds,
            double readGapSeconds,
            double writeGapSeconds,
            long failedReads) {}

    static ReportDocument of(String machine, List<RunResult> results) {
        return new ReportDocument(
                machine, results.stream().map(ReportDocument::run).toList());
    }

    private static Run run(RunResult result) {
        return new Run(
                result.plan().seed(),
                result.plan().command(),
                result.verdict(),
                result.totals().operations(),
                result.totals().answers(),
                result.violations(),
                result.starvation().time().toMillis() / MILLIS,
                result.struck().stream().map(ReportDocument::fault).toList());
    }

    private static Fault fault(FaultImpact struck) {
        return new Fault(
                struck.kind(),
                struck.text(),
                struck.recovery().toMillis() / MILLIS,
                struck.readGap().toMillis() / MILLIS,
                struck.writeGap().toMillis() / MILLIS,
                struck.failedReads());
    }
}
