package io.cardledger.e2e.fault.cluster;

import io.cardledger.e2e.suite.RunningProcess;
import io.cardledger.e2e.suite.Workspace;
import java.nio.file.Path;
import java.util.List;

/** A program that is started, hit by signals, and started again; all that it prints is kept in its directory. */
final class Child {

    private final Path directory;
    private final List<String> command;
    private RunningProcess process;
    private boolean paused;
    private boolean wanted;

    Child(Path directory, List<String> command) {
        this.directory = directory;
        this.command = command;
        Workspace.create(directory);
    }

    synchronized void start() {
        if (!isRunning()) {
            process = RunningProcess.start(directory, command);
            paused = false;
            wanted = true;
        }
    }

    /** It gets no chance to clean up. */
    synchronized void kill() {
        wanted = false;
        if (isRunning()) {
            process.kill();
        }
        paused = false;
    }

    /** It stops in order; returns when it is gone. */
    synchronized void terminate() {
        wanted = false;
        resume();
        if (isRunning()) {
            process.terminate();
        }
    }

    /** It stands still, and its connections stay open. */
    synchronized void pause() {
        if (isRunning()) {
            process.signal("STOP");
            paused = true;
        }
    }

    synchronized void resume() {
        if (paused && isRunning()) {
            process.signal("CONT");
        }
        paused = false;
    }

    synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Whether it ended although nobody ended it. */
    synchronized boolean hasFailed() {
        return wanted && !isRunning();
    }
}
