package io.cardledger.client.imports;

import java.util.Locale;

/** The forms of files that can be imported. */
enum ImportFormat {
    CSV,
    NDJSON;

    /** What the name of a file promises; CSV if nothing. */
    static ImportFormat ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.endsWith(".json") ? NDJSON : CSV;
    }
}
