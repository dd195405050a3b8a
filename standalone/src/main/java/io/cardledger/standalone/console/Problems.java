package io.cardledger.standalone.console;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that went wrong, for the user to see. */
final class Problems {

    private static final int KEPT = 3;
    private static final Deque<String> LAST = new ArrayDeque<>();

    private Problems() {}

    static synchronized void add(String message) {
        LAST.removeIf(earlier -> earlier.endsWith(message));
        if (LAST.size() == KEPT) {
            LAST.removeFirst();
        }
        LAST.addLast(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + message);
    }

    static synchronized List<String> last() {
        return List.copyOf(LAST);
    }

    /** The ones not yet taken, which are forgotten with it. */
    static synchronized List<String> take() {
        List<String> taken = List.copyOf(LAST);
        LAST.clear();
        return taken;
    }
}
