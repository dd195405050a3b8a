package io.cardledger.test.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals as the system's {@code kill} sends them: Java itself can only end a process. */
final class Signal {

    private Signal() {}

    static void send(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("signal " + name + " was not sent to process " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
