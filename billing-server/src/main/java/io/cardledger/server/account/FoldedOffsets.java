package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Position;
import io.cardledger.model.position.Positions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** How far a task has folded each source partition since it runs. Written by its thread, read by any. */
final class FoldedOffsets {

    private final AtomicLongArray offsets;

    FoldedOffsets(int partitions) {
        this.offsets = new AtomicLongArray(partitions);
        clear();
    }

    void clear() {
        for (int i = 0; i < offsets.length(); i++) {
            offsets.set(i, -1);
        }
    }

    void set(int partition, long offset) {
        offsets.lazySet(partition, offset);
    }

    /** The positions that are not folded yet. */
    Positions missingFrom(Positions wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        List<Position> missing =
                wanted.all().stream().filter(position -> !isFolded(position)).toList();
        return new Positions(missing);
    }

    /** Whether a balance includes all of {@code wanted}. */
    static boolean includes(@Nullable CardBalance balance, Positions wanted) {
        return wanted.isEmpty()
                || balance != null
                        && wanted.all().stream()
                                .allMatch(position ->
                                        balance.position().offsetOf(position.partition()) >= position.offset());
    }

    private boolean isFolded(Position position) {
        return position.partition() < offsets.length() && offsets.get(position.partition()) >= position.offset();
    }
}
