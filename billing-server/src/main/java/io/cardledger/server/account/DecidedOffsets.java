package io.cardledger.server.account;

import io.cardledger.model.position.Position;
import io.cardledger.model.position.Positions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The offset of the last operation decided, for each source partition; nearly always there is just one. */
final class DecidedOffsets {

    private int[] partitions = {};
    private long[] offsets = {};

    /** The last offset decided of {@code partition}, or -1. */
    long of(int partition) {
        for (int i = 0; i < partitions.length; i++) {
            if (partitions[i] == partition) {
                return offsets[i];
            }
        }
        return -1;
    }

    void set(int partition, long offset) {
        for (int i = 0; i < partitions.length; i++) {
            if (partitions[i] == partition) {
                offsets[i] = offset;
                return;
            }
        }
        int size = partitions.length;
        partitions = Arrays.copyOf(partitions, size + 1);
        offsets = Arrays.copyOf(offsets, size + 1);
        partitions[size] = partition;
        offsets[size] = offset;
    }

    int size() {
        return partitions.length;
    }

    int partitionAt(int index) {
        return partitions[index];
    }

    long offsetAt(int index) {
        return offsets[index];
    }

    Positions toPositions() {
        if (partitions.length == 1) {
            return Positions.of(partitions[0], offsets[0]);
        }
        List<Position> all = new ArrayList<>(partitions.length);
        for (int i = 0; i < partitions.length; i++) {
            all.add(new Position(partitions[i], offsets[i]));
        }
        return new Positions(all);
    }
}
