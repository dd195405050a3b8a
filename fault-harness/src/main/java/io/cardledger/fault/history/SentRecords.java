package io.cardledger.fault.history;

/** What was sent to the operations topic, and where it was acknowledged; by the contents' numbers. */
public final class SentRecords {

    private final LongList sent = new LongList();
    private final LongList bad = new LongList();
    private final LongList acknowledged = new LongList();
    private final LongList partitions = new LongList();
    private final LongList offsets = new LongList();
    private final LongList times = new LongList();

    /** Notes a record that may be in the log from now on. */
    public void sending(long content, boolean isBad) {
        sent.add(content);
        if (isBad) {
            bad.add(content);
        }
    }

    /** Notes that a record is in the log. */
    public synchronized void acknowledged(long content, int partition, long offset, long at) {
        partitions.add(partition);
        offsets.add(offset);
        times.add(at);
        acknowledged.add(content);
    }

    /** All that may be in the log. */
    public LongList sent() {
        return sent;
    }

    /** Those of them that are meant to be no operations. */
    public LongList bad() {
        return bad;
    }

    /** How many are known to be in the log. */
    public int acknowledged() {
        return acknowledged.size();
    }

    /** Hands out all that are known to be in the log. */
    public void forEachAcknowledged(Reader reader) {
        int size = acknowledged.size();
        for (int i = 0; i < size; i++) {
            reader.read(acknowledged.get(i), (int) partitions.get(i), offsets.get(i), times.get(i));
        }
    }

    /** Takes what was acknowledged. */
    @FunctionalInterface
    public interface Reader {

        /** One record, where it is said to be, and when that was said. */
        void read(long content, int partition, long offset, long at);
    }
}
