package io.cardledger.test.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All processes that this JVM started and that run: they are killed when it ends. */
public final class RunningProcesses {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::killAll, "kill-what-is-left"));
    }

    private RunningProcesses() {}

    static void add(Process process) {
        RUNNING.add(process);
        process.onExit().thenRun(() -> RUNNING.remove(process));
    }

    /** Kills all of them, and waits until they are gone. */
    public static void killAll() {
        RUNNING.forEach(RunningProcesses::kill);
        RUNNING.forEach(process -> process.onExit().join());
    }

    /** With all that it started. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
