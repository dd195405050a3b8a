package io.cardledger.fault.cluster.process;

import io.cardledger.test.process.RestartableProcess;
import lombok.RequiredArgsConstructor;

/** A broker or a server in a process of its own, which faults can hit. */
@RequiredArgsConstructor
abstract class ClusterProcess {

    private final RestartableProcess child;

    /** Starts it if it does not run. */
    public void start() {
        child.start();
    }

    /** As {@code kill -9}. */
    public void kill() {
        child.kill();
    }

    /** As {@code kill}; returns when it is gone. */
    public void terminate() {
        child.terminate();
    }

    /** As {@code kill -STOP}. */
    public void pause() {
        child.pause();
    }

    /** As {@code kill -CONT}. */
    public void resume() {
        child.resume();
    }

    /** Whether there is a process, paused or not. */
    public boolean isRunning() {
        return child.isRunning();
    }

    /** Whether it ended although nobody ended it. */
    public boolean hasFailed() {
        return child.hasFailed();
    }
}
