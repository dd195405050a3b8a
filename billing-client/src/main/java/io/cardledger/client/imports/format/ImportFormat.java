package io.cardledger.client.imports.format;

import io.cardledger.client.imports.source.ImportSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** The forms of files that can be imported; a new one must say all that tells it apart. */
public enum ImportFormat {
    CSV(".csv", ".tsv") {
        @Override
        ImportLines lines(InputStream in, ImportLayout layout) {
            return new CsvLines(in, layout);
        }

        @Override
        List<String> options(ImportLayout layout) {
            return List.of(
                    String.valueOf(layout.delimiter()),
                    layout.card(),
                    layout.operation(),
                    "" + layout.id(),
                    "" + layout.at());
        }
    },
    NDJSON(".ndjson", ".jsonl", ".json") {
        @Override
        ImportLines lines(InputStream in, ImportLayout layout) {
            return new NdjsonLines(in);
        }

        @Override
        List<String> options(ImportLayout layout) {
            return List.of();
        }
    };

    private final List<String> extensions;

    ImportFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** @throws io.cardledger.client.imports.exit.ImportException if the file has not the columns of the layout */
    abstract ImportLines lines(InputStream in, ImportLayout layout);

    /** What of the layout changes the meaning of a file of this form. */
    abstract List<String> options(ImportLayout layout);

    /** What the name of a file promises, or else what its first character looks like. */
    static ImportFormat of(ImportSource source) throws IOException {
        String name = source.name().toLowerCase(Locale.ROOT);
        for (ImportFormat format : values()) {
            if (format.extensions.stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        try (InputStream in = Files.newInputStream(source.path())) {
            return in.read() == '{' ? NDJSON : CSV;
        }
    }
}
