package io.cardledger.client.imports.report;

import java.io.PrintStream;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a file was read: a bar on a terminal, a line now and then elsewhere. */
public final class ProgressDisplay implements LongConsumer, AutoCloseable {

    private static final long BYTES_PER_UNIT = 1024;
    private static final long LINE_INTERVAL_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final String task;
    private final long total;
    private final @Nullable ProgressBar bar;
    private long lastLineNanos = System.nanoTime();

    /** @param terminal whether somebody watches */
    public ProgressDisplay(PrintStream out, String task, long total, boolean terminal) {
        this.out = out;
        this.task = task;
        this.total = total;
        this.bar = terminal ? bar() : null;
    }

    @Override
    public void accept(long bytes) {
        if (bar != null) {
            bar.stepTo(bytes / BYTES_PER_UNIT);
        } else if (System.nanoTime() - lastLineNanos > LINE_INTERVAL_NANOS) {
            lastLineNanos = System.nanoTime();
            out.println(task + ": " + (total == 0 ? 100 : 100 * bytes / total) + " %");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total / BYTES_PER_UNIT)
                .setUnit(" KB", 1)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }
}
