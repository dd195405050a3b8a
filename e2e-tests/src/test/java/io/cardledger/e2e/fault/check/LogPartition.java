package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Longs;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** The contents of one partition of the operations topic, as numbers. */
final class LogPartition {

    private final int number;
    private final Longs offsets = new Longs();
    private final Longs contents = new Longs();
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

    boolean isUnreadable(long content) {
        return unreadable.contains(content);
    }

    int number() {
        return number;
    }

    int size() {
        return offsets.size();
    }

    Place place(int index) {
        return new Place(number, offsets.get(index));
    }

    long content(int index) {
        return contents.get(index);
    }

    OptionalLong content(long offset) {
        int count = offsets.countUpTo(offset);
        return count > 0 && offsets.get(count - 1) == offset
                ? OptionalLong.of(contents.get(count - 1))
                : OptionalLong.empty();
    }
}
