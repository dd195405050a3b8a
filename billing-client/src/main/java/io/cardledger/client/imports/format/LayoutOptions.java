package io.cardledger.client.imports.format;

import io.cardledger.client.imports.exit.ImportException;
import io.cardledger.client.imports.source.ImportSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a file is to be read. */
public final class LayoutOptions {

    @Option(
            names = "--format",
            description = "csv or ndjson; by default what the name or the first character of the file says")
    private @Nullable ImportFormat format;

    @Option(
            names = "--delimiter",
            defaultValue = ",",
            description = "what separates the columns: one character, or tab (default: ${DEFAULT-VALUE})")
    private String delimiter = ",";

    @Option(
            names = "--card-column",
            defaultValue = "card",
            description = "the column of the card (default: ${DEFAULT-VALUE})")
    private String card = "card";

    @Option(
            names = "--operation-column",
            defaultValue = "operation",
            description = "the column of the amount (default: ${DEFAULT-VALUE})")
    private String operation = "operation";

    @Option(
            names = "--id-column",
            description = "the column of the id; without it each line gets an id made of the file's content and the"
                    + " line's number")
    private @Nullable String id;

    @Option(names = "--at-column", description = "the column of the time, as an ISO-8601 instant")
    private @Nullable String at;

    /** @throws ImportException if an option does not fit */
    public ImportLayout layout(ImportSource source) throws IOException {
        return new ImportLayout(
                format == null ? ImportFormat.of(source) : format, separator(), card, operation, id, at);
    }

    private char separator() {
        if (delimiter.equals("tab") || delimiter.equals("\\t")) {
            return '\t';
        }
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw ImportException.usage("--delimiter must be one character, or tab");
        }
        return delimiter.charAt(0);
    }
}
