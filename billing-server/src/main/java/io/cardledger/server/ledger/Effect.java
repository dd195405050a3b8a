package io.cardledger.server.ledger;

import io.cardledger.server.reply.Reply;
import org.jspecify.annotations.Nullable;

/** What the ledger sends out; key, time and headers are those of the record that carries it. */
public sealed interface Effect {

    /** The value of the record that it becomes. */
    byte @Nullable [] value();

    /**
     * A card has a new balance.
     *
     * @param value the balance record
     */
    record BalanceChanged(byte[] value) implements Effect {}

    /**
     * An operation does not count.
     *
     * @param value the value as received, cut to what a dead letter can hold
     */
    record DeadLetter(byte @Nullable [] value) implements Effect {}

    /**
     * A question is answered, on a topic of the suite's own.
     *
     * @param reply the answer
     */
    record Answer(Reply reply) implements Effect {

        @Override
        public byte[] value() {
            return reply.body();
        }
    }
}
