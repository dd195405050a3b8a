package io.cardledger.server.ledger;

import io.cardledger.model.MissingCaseException;
import io.cardledger.server.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger sends out, by one sink for each kind; key, time and headers are those of the record that carries it.
 */
public sealed interface OutputRecord {

    /** The value of the record that it becomes. */
    byte @Nullable [] value();

    /**
     * A card has a new balance.
     *
     * @param value the balance record
     */
    record BalanceChanged(byte[] value) implements OutputRecord {}

    /**
     * An operation does not count.
     *
     * @param value the value as received, truncated to what a dead letter can hold
     */
    record DeadLetter(byte @Nullable [] value) implements OutputRecord {}

    /**
     * A question is answered, on a topic of the suite's own.
     *
     * @param reply the answer
     */
    record Answer(Reply reply) implements OutputRecord {

        /**
         * The one that a sink of answers was handed.
         *
         * @throws MissingCaseException if it is of another kind, which needs a sink of its own
         */
        public static Answer of(OutputRecord output) {
            if (output instanceof Answer answer) {
                return answer;
            }
            throw new MissingCaseException(output);
        }

        @Override
        public byte[] value() {
            return reply.body();
        }
    }
}
