package io.cardledger.fault.starvation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The threads of this process's children that could run and do not: seen as runnable again and again while neither
 * their time on a processor nor their number of switches changes. A process stopped by a signal is not runnable.
 */
final class WaitingThreads {

    private static final Path PROC = Path.of("/proc");
    private static final int STATE = 0;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private Map<Path, Seen> waiting = new HashMap<>();

    private record Seen(String ticks, String switches, long sinceNanos) {}

    /** Who waits the longest just now; to be asked several times a second. */
    Starvation longest() {
        Map<Path, Seen> now = new HashMap<>();
        ProcessHandle.current().descendants().forEach(process -> look(process.pid(), now));
        waiting = now;
        return now.entrySet().stream()
                .map(entry -> new Starvation(
                        Duration.ofNanos(System.nanoTime() - entry.getValue().sinceNanos()),
                        "process " + PROC.relativize(entry.getKey()).getName(0)))
                .reduce(Starvation.NONE, Starvation::or);
    }

    private void look(long pid, Map<Path, Seen> now) {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads) {
                look(thread, now);
            }
        } catch (IOException e) {
            // it has ended
        }
    }

    private void look(Path thread, Map<Path, Seen> now) throws IOException {
        String[] stat = fields(Files.readString(thread.resolve("stat")));
        if (!"R".equals(stat[STATE])) {
            return;
        }
        String ticks = stat[USER_TICKS] + " " + stat[SYSTEM_TICKS];
        String switches = switches(thread);
        Seen before = waiting.get(thread);
        boolean same = before != null
                && before.ticks().equals(ticks)
                && before.switches().equals(switches);
        now.put(thread, same ? before : new Seen(ticks, switches, System.nanoTime()));
    }

    /** Those after the name, which may hold anything. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static String switches(Path thread) throws IOException {
        String status = Files.readString(thread.resolve("status"));
        return status.substring(Math.max(0, status.indexOf("voluntary_ctxt_switches")));
    }
}
