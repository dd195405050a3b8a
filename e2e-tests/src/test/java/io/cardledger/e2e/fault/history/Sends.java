package io.cardledger.e2e.fault.history;

/** What was sent to the operations topic, and where it was acknowledged; by the contents' numbers. */
public final class Sends {

    private final Longs sent = new Longs();
    private final Longs bad = new Longs();
    private final Longs acknowledged = new Longs();
    private final Longs partitions = new Longs();
    private final Longs offsets = new Longs();
    private final Longs times = new Longs();

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
    public Longs sent() {
        return sent;
    }

    /** Those of them that are meant to be no operations. */
    public Longs bad() {
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
