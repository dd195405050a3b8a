package io.cardledger.test.process;

import java.nio.file.Path;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A program that is started, hit by signals, and started again; all that it prints is kept in its directory. */
@RequiredArgsConstructor
public final class RestartableProcess {

    private final Path directory;
    private final List<String> command;
    private @Nullable ChildProcess process;
    private boolean paused;
    private boolean wanted;

    /** Starts it if it does not run. */
    public synchronized void start() {
        if (!isRunning()) {
            process = ChildProcess.start(directory, command);
            paused = false;
            wanted = true;
        }
    }

    /** As {@code kill -9}: it gets no chance to clean up. */
    public synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.kill();
        }
        paused = false;
    }

    /** As {@code kill}: it stops in order; returns when it is gone. */
    public synchronized void terminate() {
        wanted = false;
        resume();
        if (process != null) {
            process.terminate();
        }
    }

    /** As {@code kill -STOP}: it stands still, and its connections stay open. */
    public synchronized void pause() {
        if (process != null && process.isAlive()) {
            process.signal("STOP");
            paused = true;
        }
    }

    /** As {@code kill -CONT}. */
    public synchronized void resume() {
        if (paused && process != null && process.isAlive()) {
            process.signal("CONT");
        }
        paused = false;
    }

    /** Whether there is a process, paused or not. */
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Whether it ended although nobody ended it. */
    public synchronized boolean hasFailed() {
        return wanted && !isRunning();
    }
}
