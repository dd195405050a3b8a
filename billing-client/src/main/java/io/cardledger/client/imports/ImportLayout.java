package io.cardledger.client.imports;

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
record ImportLayout(
        ImportFormat format,
        char delimiter,
        String card,
        String operation,
        @Nullable String id,
        @Nullable String at) {

    /** The same text for the same meaning. */
    String fingerprint() {
        return format == ImportFormat.NDJSON
                ? format.name()
                : String.join("\n", format.name(), String.valueOf(delimiter), card, operation, "" + id, "" + at);
    }
}
