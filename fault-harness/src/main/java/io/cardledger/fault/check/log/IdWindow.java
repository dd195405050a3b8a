package io.cardledger.fault.check.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last ids of a card: first in, first out, and a repeat makes none younger. */
final class IdWindow {

    private static final int REMEMBERED = 32;

    private final Deque<Id> ids = new ArrayDeque<>();

    /** The amount that an id came with, if it is remembered. */
    Optional<Long> units(long id) {
        return ids.stream().filter(known -> known.number() == id).map(Id::units).findFirst();
    }

    void remember(long id, long units) {
        ids.addLast(new Id(id, units));
        if (ids.size() > REMEMBERED) {
            ids.removeFirst();
        }
    }

    /** The amounts, oldest first. */
    List<Long> amounts() {
        return ids.stream().map(Id::units).toList();
    }

    private record Id(long number, long units) {}
}
