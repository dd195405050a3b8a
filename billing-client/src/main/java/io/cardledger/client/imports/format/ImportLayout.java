package io.cardledger.client.imports.format;

import io.cardledger.client.imports.exit.ImportException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file its operations stand; everything here changes what the file means.
 *
 * @param format the form of the file
 * @param delimiter what separates the columns of a CSV file
 * @param card the column of the card
 * @param operation the column of the amount
 * @param id the column of the id; none to make ids from the file and the line
 * @param at the column of the time, if there is one
 */
public record ImportLayout(
        ImportFormat format,
        char delimiter,
        String card,
        String operation,
        @Nullable String id,
        @Nullable String at) {

    /** The same text for the same meaning. */
    public String fingerprint() {
        return Stream.concat(Stream.of(format.name()), format.options(this).stream())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The lines of a file.
     *
     * @throws ImportException if it has not the columns of this layout
     */
    public ImportLines lines(InputStream in) {
        return format.lines(in, this);
    }
}
