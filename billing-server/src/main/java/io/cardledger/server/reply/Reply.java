package io.cardledger.server.reply;

import org.jspecify.annotations.Nullable;

/**
 * An answer on its way.
 *
 * @param to where it goes
 * @param key the record key: the card as UTF-8, or what the question had
 * @param body the record value
 */
public record Reply(ReplyAddress to, byte @Nullable [] key, byte[] body) {

    /** The same answer to another place. */
    Reply to(ReplyAddress other) {
        return new Reply(other, key, body);
    }
}
