package io.cardledger.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process that this JVM started: it never outlives it, and all that it prints is kept in files. */
public final class RunningProcess implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Thread killer = new Thread(() -> ALIVE.forEach(Process::destroyForcibly), "kill-what-is-left");
        Runtime.getRuntime().addShutdownHook(killer);
    }

    private final Process process;
    private final Path directory;

    private RunningProcess(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    /** Starts the command; what it prints is appended to files in the directory. */
    public static RunningProcess start(Path directory, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(stdout(directory).toFile()))
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(stderr(directory).toFile()))
                    .start();
            ALIVE.add(process);
            process.onExit().thenRun(() -> ALIVE.remove(process));
            return new RunningProcess(process, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        return waitFor(TIMEOUT);
    }

    /** Whether it ends by itself in that time. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The exit code, once it has ended by itself, which may take so long. */
    public int waitFor(Duration limit) {
        if (!endsWithin(limit)) {
            throw new AssertionError("it still runs after " + limit + "; it said:\n" + output() + errors());
        }
        return process.exitValue();
    }

    /** As {@code kill -9}: it gets no chance to clean up. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill}, and waits for the end; answers with the exit code. */
    public int terminate() {
        process.destroy();
        return exitCode();
    }

    /** Sends it a signal, named as {@code kill} names it. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("signal " + name + " was not sent: process " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it keeps in memory at most, in megabytes, as the system counts it. */
    public long peakMegabytes() {
        return Memory.peakMegabytes(process.pid());
    }

    /** All of its standard output, and that of earlier processes in the same directory. */
    public String output() {
        return read(stdout(directory));
    }

    /** The same of its standard error. */
    public String errors() {
        return read(stderr(directory));
    }

    /** Ends it if it runs. */
    @Override
    public void close() {
        kill();
    }

    static Path stdout(Path directory) {
        return directory.resolve("stdout.txt");
    }

    static Path stderr(Path directory) {
        return directory.resolve("stderr.txt");
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
