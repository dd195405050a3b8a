package io.cardledger.client.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;

/** The forms of files that can be imported. */
enum ImportFormat {
    CSV,
    NDJSON;

    /** What the name of a file promises, or else what its first character looks like. */
    static ImportFormat of(ImportSource source) throws IOException {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return CSV;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json")) {
            return NDJSON;
        }
        try (InputStream in = Files.newInputStream(source.path())) {
            return in.read() == '{' ? NDJSON : CSV;
        }
    }
}
