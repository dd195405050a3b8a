package io.cardledger.client.generator.settings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose word is awaited before a record counts as sent. */
public enum SendMode {
    /** Nobody's: records are lost unnoticed when anything fails. */
    NONE("0"),
    /** The partition leader's: records are lost when it fails before its followers have them. */
    LEADER("1"),
    /** That of all in-sync replicas, each record once and in order. */
    ALL("all");

    private final String acks;

    SendMode(String acks) {
        this.acks = acks;
    }

    /** Kafka's {@code acks}. */
    public String acks() {
        return acks;
    }

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with that word. */
    public static Optional<SendMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
