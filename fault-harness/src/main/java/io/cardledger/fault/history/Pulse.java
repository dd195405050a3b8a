package io.cardledger.fault.history;

/** When a reader that never stops was answered, and when it was not. */
public final class Pulse {

    private final LongList good = new LongList();
    private final LongList failed = new LongList();

    /** Notes a good answer. */
    public void good(long at) {
        good.add(at);
    }

    /** Notes a read that failed although it was tried once more. */
    public void failed(long at) {
        failed.add(at);
    }

    long failures(long from, long to) {
        return failed.stream().filter(at -> at >= from && at <= to).count();
    }

    /** The longest time between two good answers of which some lies between those moments. */
    public long longestGap(long from, long to, long end) {
        long longest = 0;
        long before = 0;
        long[] moments = good.toArray();
        for (int i = 0; i <= moments.length; i++) {
            long next = i < moments.length ? moments[i] : end;
            if (before <= to && next >= from && i > 0) {
                longest = Math.max(longest, next - before);
            }
            before = next;
        }
        return longest;
    }
}
