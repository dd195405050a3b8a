package io.cardledger.client.imports.progress;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How far an import got; committed together with the operations up to there.
 *
 * @param file the name of the file, for people
 * @param digest the SHA-256 of its content
 * @param lastLine the last line that was handled
 * @param imported how many operations were sent
 * @param rejected how many lines were not
 * @param complete whether that was all
 */
@JsonPropertyOrder({"file", "digest", "lastLine", "imported", "rejected", "complete"})
public record ImportProgress(
        String file, String digest, long lastLine, long imported, long rejected, boolean complete) {

    /** At the beginning. */
    public static ImportProgress none(String file, String digest) {
        return new ImportProgress(file, digest, 0, 0, 0, false);
    }

    /** One more operation was sent. */
    public ImportProgress withImported(long line) {
        return new ImportProgress(file, digest, line, imported + 1, rejected, false);
    }

    /** One more line was rejected. */
    public ImportProgress withRejected(long line) {
        return new ImportProgress(file, digest, line, imported, rejected + 1, false);
    }

    /** At the end of the file. */
    public ImportProgress completed() {
        return new ImportProgress(file, digest, lastLine, imported, rejected, true);
    }
}
