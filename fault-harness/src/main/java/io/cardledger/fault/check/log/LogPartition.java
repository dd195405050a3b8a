package io.cardledger.fault.check.log;

import io.cardledger.fault.contract.LogPosition;
import io.cardledger.fault.history.LongList;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** The contents of one partition of the operations topic, as numbers. */
public final class LogPartition {

    private final int number;
    private final LongList offsets = new LongList();
    private final LongList contents = new LongList();
    private final Set<Long> unreadable = new HashSet<>();

    LogPartition(int number) {
        this.number = number;
    }

    void add(long offset, long content) {
        offsets.add(offset);
        contents.add(content);
    }

    void unreadable(long content) {
        unreadable.add(content);
    }

    public boolean isUnreadable(long content) {
        return unreadable.contains(content);
    }

    int number() {
        return number;
    }

    public int size() {
        return offsets.size();
    }

    public LogPosition place(int index) {
        return new LogPosition(number, offsets.get(index));
    }

    public long content(int index) {
        return contents.get(index);
    }

    public OptionalLong content(long offset) {
        int count = offsets.countUpTo(offset);
        return count > 0 && offsets.get(count - 1) == offset
                ? OptionalLong.of(contents.get(count - 1))
                : OptionalLong.empty();
    }
}
