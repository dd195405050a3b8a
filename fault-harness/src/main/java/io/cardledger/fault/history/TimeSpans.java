package io.cardledger.fault.history;

import java.util.PriorityQueue;
import java.util.Queue;

/** Stretches of time. */
public final class TimeSpans {

    private final LongList begins = new LongList();
    private final LongList ends = new LongList();
    private final Queue<Long> open = new PriorityQueue<>();

    /** Notes that one begins. */
    public synchronized void begin(long begin) {
        open.add(begin);
    }

    /** Notes one that has begun. */
    public synchronized void end(long begin, long end) {
        open.remove(begin);
        ends.add(end);
        begins.add(begin);
    }

    /** Since when the oldest lasts that has not ended; {@code now} if there is none. */
    synchronized long oldestOpen(long now) {
        return open.isEmpty() ? now : open.peek();
    }

    long longest(long from, long to) {
        long longest = 0;
        long[] all = begins.toArray();
        for (int i = 0; i < all.length; i++) {
            if (all[i] <= to && ends.get(i) >= from) {
                longest = Math.max(longest, ends.get(i) - all[i]);
            }
        }
        return longest;
    }
}
