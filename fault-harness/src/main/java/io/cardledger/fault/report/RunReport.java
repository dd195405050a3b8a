package io.cardledger.fault.report;

import io.cardledger.fault.run.FaultImpact;
import io.cardledger.fault.run.RunResult;
import io.cardledger.fault.run.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What all runs show, for people and for programs. */
@RequiredArgsConstructor
public final class RunReport {

    private static final String TEMPLATE = """
            # Fault runs

            Machine: %s

            %d runs: %d passed, %d failed, %d invalid; %d violations; %d operations; %d answers checked

            | fault | times | failed reads | longest read gap | longest write gap | longest recovery |
            | --- | --- | --- | --- | --- | --- |
            %s

            | run | verdict | seed | store | operations | answers | violations | starved | faults |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            %s
            %s""";

    private final List<RunResult> results;

    /** Writes {@code report.md} and {@code report.json}. */
    public void write(Path directory) {
        try {
            Files.writeString(directory.resolve("report.md"), text());
            Files.write(
                    directory.resolve("report.json"),
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(ReportDocument.of(MachineDescription.description(), results)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return TEMPLATE.formatted(
                MachineDescription.description(),
                results.size(),
                count(Verdict.PASSED),
                count(Verdict.FAILED),
                count(Verdict.INVALID),
                sum(result -> (long) result.violations().size()),
                sum(result -> result.totals().operations()),
                sum(result -> result.totals().answers()),
                faults(),
                runs(),
                violations());
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private long sum(Function<RunResult, Long> figure) {
        return results.stream().map(figure).mapToLong(Long::longValue).sum();
    }

    /** Times of runs that tell nothing tell nothing either. */
    private String faults() {
        return results.stream()
                .filter(result -> result.verdict() != Verdict.INVALID)
                .flatMap(result -> result.struck().stream())
                .collect(Collectors.groupingBy(FaultImpact::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> fault(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String fault(String kind, List<FaultImpact> all) {
        return "| %s | %d | %d | %s | %s | %s |"
                .formatted(
                        kind,
                        all.size(),
                        all.stream().mapToLong(FaultImpact::failedReads).sum(),
                        longest(all, FaultImpact::readGap),
                        longest(all, FaultImpact::writeGap),
                        longest(all, FaultImpact::recovery));
    }

    private static String longest(List<FaultImpact> all, Function<FaultImpact, Duration> time) {
        return all.stream()
                .map(time)
                .max(Comparator.naturalOrder())
                .map(longest -> longest.toMillis() + " ms")
                .orElse("");
    }

    private String violations() {
        return results.stream()
                .filter(result -> !result.violations().isEmpty())
                .map(result -> "%n## %s%n%nLogs: %s%n%n- %s%n"
                        .formatted(
                                result.plan().command(), result.directory(), String.join("\n- ", result.violations())))
                .collect(Collectors.joining());
    }

    private String runs() {
        return results.stream()
                .map(result -> "| %d | %s | %d | %s | %d | %d | %d | %d ms | %s |"
                        .formatted(
                                results.indexOf(result) + 1,
                                result.verdict(),
                                result.plan().seed(),
                                result.plan().store(),
                                result.totals().operations(),
                                result.totals().answers(),
                                result.violations().size(),
                                result.starvation().time().toMillis(),
                                result.struck().stream().map(FaultImpact::text).collect(Collectors.joining("; "))))
                .collect(Collectors.joining("\n"));
    }
}
