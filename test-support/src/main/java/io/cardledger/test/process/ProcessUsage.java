package io.cardledger.test.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process used since it started.
 *
 * @param cpu the processor time, that of its children included
 * @param peakMegabytes the most memory that it kept resident; 0 where the system does not tell
 */
public record ProcessUsage(Duration cpu, long peakMegabytes) {

    private static final long KILO = 1024;

    static ProcessUsage of(ProcessHandle process) {
        Duration cpu = Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new ProcessUsage(cpu, kilobytes(process.pid(), "VmHWM:") / KILO);
    }

    /** What this very program used so far, without what it started. */
    public static Duration ofThisProgram() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What the process keeps resident now, in megabytes; 0 where the system does not tell. */
    public static long residentMegabytes(long pid) {
        return kilobytes(pid, "VmRSS:") / KILO;
    }

    private static long kilobytes(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
