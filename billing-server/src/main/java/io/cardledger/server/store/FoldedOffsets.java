package io.cardledger.server.store;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Position;
import io.cardledger.model.position.Positions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/** How far a task has folded each source partition. Written by its thread, read by any. */
final class FoldedOffsets {

    private static final int MAX_VARLONG_BYTES = 10;

    private final AtomicLongArray offsets;
    private boolean changed;
    private byte @Nullable [] unwritten;

    FoldedOffsets(int partitions) {
        this.offsets = new AtomicLongArray(partitions);
        clear();
    }

    /** The offsets that {@link #encode} wrote. */
    static FoldedOffsets decode(byte @Nullable [] bytes, int partitions) {
        FoldedOffsets folded = new FoldedOffsets(partitions);
        if (bytes != null) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            for (int partition = 0; partition < partitions && in.hasRemaining(); partition++) {
                folded.offsets.set(partition, ByteUtils.readVarlong(in));
            }
        }
        return folded;
    }

    void clear() {
        for (int i = 0; i < offsets.length(); i++) {
            offsets.set(i, -1);
        }
        changed = false;
        unwritten = null;
    }

    void set(int partition, long offset) {
        offsets.lazySet(partition, offset);
        changed = true;
    }

    /** Takes over what the instance that was active before had folded. */
    void startFrom(byte @Nullable [] written) {
        FoldedOffsets earlier = decode(written, offsets.length());
        for (int i = 0; i < offsets.length(); i++) {
            offsets.set(i, earlier.offsets.get(i));
        }
    }

    /** What to log, if they changed since this was asked last. */
    byte @Nullable [] takeChanged() {
        if (!changed) {
            return null;
        }
        changed = false;
        unwritten = encode();
        return unwritten;
    }

    /** What was logged last, if it was not asked for since: the store lacks it. */
    byte @Nullable [] takeUnwritten() {
        byte[] taken = unwritten;
        unwritten = null;
        return taken;
    }

    /** The offset of each partition in turn, as a zig-zag variable-length long; -1 for none. */
    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(offsets.length() * MAX_VARLONG_BYTES);
        for (int i = 0; i < offsets.length(); i++) {
            ByteUtils.writeVarlong(offsets.get(i), out);
        }
        return Arrays.copyOf(out.array(), out.position());
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
