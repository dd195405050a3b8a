package io.cardledger.server.store;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/** The keys of the store: cards, and one that is none. They sort as the cards do. */
final class CardKeys {

    /** Under it the store keeps how far the sources are folded; it sorts before every card. */
    static final Bytes FOLDED = Bytes.wrap(new byte[] {0});

    private static final Bytes FIRST = Bytes.wrap(new byte[] {1});

    private CardKeys() {}

    static Bytes of(String card) {
        return Bytes.wrap(card.getBytes(StandardCharsets.UTF_8));
    }

    /** Where to start with {@code card}, or with the very first where that is empty. */
    static Bytes from(String card) {
        return card.isEmpty() ? FIRST : of(card);
    }

    static String card(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }
}
