package io.cardledger.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** How busy the whole machine was, whoever made it so. */
public final class Processors {

    private static final Path COUNTERS = Path.of("/proc/stat");
    private static final long MILLIS_PER_TICK = 10;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int COUNTED = 9;

    private Processors() {}

    /** The processor time that was not idle since the system started; zero where it does not tell. */
    public static Duration busy() {
        try {
            String[] fields = Files.readAllLines(COUNTERS).get(0).split("\\s+");
            long all =
                    Arrays.stream(fields, 1, COUNTED).mapToLong(Long::parseLong).sum();
            long idle = Long.parseLong(fields[IDLE]) + Long.parseLong(fields[WAITING]);
            return Duration.ofMillis((all - idle) * MILLIS_PER_TICK);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
