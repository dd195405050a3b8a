package io.cardledger.e2e.fault.history;

/** Stretches of time. */
public final class Spans {

    private final Longs begins = new Longs();
    private final Longs ends = new Longs();

    /** Notes one. */
    public synchronized void add(long begin, long end) {
        ends.add(end);
        begins.add(begin);
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
