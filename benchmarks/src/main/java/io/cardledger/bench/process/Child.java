package io.cardledger.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that this one started and that never outlives it; all that it prints is kept in its directory. */
public final class Child implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LINES_SHOWN = 15;
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Child::killAll, "kill-what-is-left"));
    }

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a program. */
    public static Child start(JavaProgram program, Path directory) {
        return start(program.command(), directory);
    }

    /** Starts a program that may use one processor only, where the system can see to that. */
    public static Child startPinned(JavaProgram program, Path directory, int processor) {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", String.valueOf(processor)));
        command.addAll(program.command());
        return start(command, directory);
    }

    /** Starts a command. */
    public static Child start(List<String> command, Path directory) {
        try {
            Path output = Files.createDirectories(directory).resolve("output.txt");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(output.toFile()))
                    .start();
            ALIVE.add(process);
            process.onExit().thenRun(() -> ALIVE.remove(process));
            return new Child(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the standard input of the process, which tells it to finish. */
    public void tellToFinish() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    /** What it used so far. */
    public Usage usage() {
        return Usage.of(process.toHandle());
    }

    /**
     * Makes sure that it still runs.
     *
     * @throws IllegalStateException if it ended; the message has the end of what it printed
     */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("process ended with " + process.exitValue() + ":\n" + lastLines());
        }
    }

    /** Whether it ends by itself in that time. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        destroyAll(process);
        endsWithin(TIMEOUT);
    }

    /** As {@code kill}; after a while as {@code kill -9}. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(TIMEOUT)) {
            kill();
        }
    }

    /** Ends all that run, and waits until they are gone. */
    public static void killAll() {
        ALIVE.forEach(Child::destroyAll);
        ALIVE.forEach(process -> process.onExit().join());
    }

    private static void destroyAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The end of what it printed, without stack frames. */
    public String lastLines() {
        try (Stream<String> lines = Files.lines(output)) {
            List<String> all = lines.filter(line -> !line.startsWith("\t")).toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
