package io.cardledger.test.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** A process that this JVM started: it never outlives it, and all that it prints is kept in files. */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class ChildProcess implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Redirect NO_INPUT = Redirect.from(Path.of("/dev/null").toFile());

    private final Process process;
    private final PrintedFiles printed;

    /** Starts the command, with nothing to read; what it prints is appended to files in the directory. */
    public static ChildProcess start(Path directory, List<String> command) {
        return start(directory, command, NO_INPUT);
    }

    /** Starts the command with a standard input that stays empty, and open until {@link #closeInput} is called. */
    public static ChildProcess startWithInput(Path directory, List<String> command) {
        return start(directory, command, Redirect.PIPE);
    }

    private static ChildProcess start(Path directory, List<String> command, Redirect input) {
        try {
            PrintedFiles printed = PrintedFiles.in(directory);
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(input)
                    .redirectOutput(Redirect.appendTo(printed.stdout().toFile()))
                    .redirectError(Redirect.appendTo(printed.stderr().toFile()))
                    .start();
            RunningProcesses.add(process);
            return new ChildProcess(process, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number by which the system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Fails if it has ended, with the last lines that it printed. */
    public void requireAlive() {
        if (!isAlive()) {
            throw new IllegalStateException("process ended with " + process.exitValue() + ":\n" + lastLines());
        }
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        return waitFor(TIMEOUT);
    }

    /** The exit code, once it has ended by itself, which may take so long. */
    public int waitFor(Duration limit) {
        if (!endsWithin(limit)) {
            throw new AssertionError("it still runs after " + limit + "; it said:\n" + output() + errors());
        }
        return process.exitValue();
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

    /** As {@code kill -9}, with all processes that it started: they get no chance to clean up. */
    public void kill() {
        RunningProcesses.kill(process);
        exitCode();
    }

    /** As {@code kill}, and waits for the end; answers with the exit code. */
    public int terminate() {
        process.destroy();
        return exitCode();
    }

    /** As {@code kill}; if it has not ended after a while, as {@code kill -9}. */
    public void stop() {
        process.destroy();
        if (!endsWithin(STOP_TIMEOUT)) {
            kill();
        }
    }

    /** Sends it a signal, named as {@code kill} names it. */
    public void signal(String name) {
        Signal.send(name, pid());
    }

    /** Ends its standard input, which tells some programs to finish. */
    public void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it used so far. */
    public ProcessUsage usage() {
        return ProcessUsage.of(process.toHandle());
    }

    /** All of its standard output, and that of earlier processes in the same directory. */
    public String output() {
        return PrintedFiles.read(printed.stdout());
    }

    /** The same of its standard error. */
    public String errors() {
        return PrintedFiles.read(printed.stderr());
    }

    /** The end of what it printed, without stack frames. */
    public String lastLines() {
        return printed.lastLines();
    }

    /** Kills it if it runs. */
    @Override
    public void close() {
        kill();
    }
}
