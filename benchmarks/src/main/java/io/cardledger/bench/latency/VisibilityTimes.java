package io.cardledger.bench.latency;

import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/** Matches the acknowledgements of operations with the balances in which they show, card by card. */
final class VisibilityTimes {

    private static final long NANOS_PER_MICRO = 1_000;

    private final Card[] cards;
    private final Histogram sinceAcknowledged = Latencies.histogram();
    private final Histogram sinceIntended = Latencies.histogram();

    private record Pending(long offset, long intended, long acknowledged) {}

    private static final class Card {
        private final Deque<Pending> pending = new ArrayDeque<>(4);
        private long seenUpTo = -1;
    }

    VisibilityTimes(int count) {
        cards = new Card[count];
        for (int i = 0; i < count; i++) {
            cards[i] = new Card();
        }
    }

    /** The log has the operation of the card at the offset; it was to be sent at a moment, in nanoseconds. */
    void acknowledged(int card, long offset, long intended) {
        long now = System.nanoTime();
        Card own = cards[card];
        synchronized (own) {
            if (own.seenUpTo >= offset) {
                record(intended, now, now);
            } else {
                own.pending.add(new Pending(offset, intended, now));
            }
        }
    }

    /** A balance shows all operations of the card up to the offset. */
    void seen(int card, long offset) {
        long now = System.nanoTime();
        Card own = cards[card];
        synchronized (own) {
            own.seenUpTo = Math.max(own.seenUpTo, offset);
            while (!own.pending.isEmpty() && own.pending.peek().offset() <= offset) {
                Pending operation = own.pending.remove();
                record(operation.intended(), operation.acknowledged(), now);
            }
        }
    }

    private synchronized void record(long intended, long acknowledged, long now) {
        sinceAcknowledged.recordValue((now - acknowledged) / NANOS_PER_MICRO);
        sinceIntended.recordValue((now - intended) / NANOS_PER_MICRO);
    }

    /** Forgets what was measured so far. */
    synchronized void reset() {
        sinceAcknowledged.reset();
        sinceIntended.reset();
    }

    /** From the acknowledgement on. */
    synchronized Histogram sinceAcknowledged() {
        return sinceAcknowledged.copy();
    }

    /** From the moment on at which it was to be sent: whoever waits to be served counts. */
    synchronized Histogram sinceIntended() {
        return sinceIntended.copy();
    }
}
