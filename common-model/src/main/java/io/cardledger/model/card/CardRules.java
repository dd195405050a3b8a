package io.cardledger.model.card;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** What may serve as a card, and on which partition its operations belong. */
public final class CardRules {

    /** The longest card, in characters. */
    public static final int MAX_LENGTH = 64;

    /** The rule in words, for messages to callers. */
    public static final String RULE = "must be 1 to 64 characters of A-Z a-z 0-9 _ . : - and not '.' or '..'";

    private CardRules() {}

    /** Whether {@code card} keeps {@link #RULE}. */
    public static boolean isCard(String card) {
        int length = card.length();
        if (length == 0 || length > MAX_LENGTH || card.equals(".") || card.equals("..")) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isCardCharacter(card.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The partition that a Java producer picks for {@code card} as record key: murmur2 of its UTF-8 bytes.
     *
     * @param partitions the topic's number of partitions, at least 1
     */
    public static int partitionOf(String card, int partitions) {
        return partitionOf(card.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** The same for a card in UTF-8. */
    public static int partitionOf(byte[] card, int partitions) {
        return Utils.toPositive(Utils.murmur2(card)) % partitions;
    }

    private static boolean isCardCharacter(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c == '.'
                || c == ':'
                || c == '-';
    }
}
