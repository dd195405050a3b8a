package io.cardledger.client.imports;

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
record ImportProgress(String file, String digest, long lastLine, long imported, long rejected, boolean complete) {

    static ImportProgress none(String file, String digest) {
        return new ImportProgress(file, digest, 0, 0, 0, false);
    }

    ImportProgress withImported(long line) {
        return new ImportProgress(file, digest, line, imported + 1, rejected, false);
    }

    ImportProgress withRejected(long line) {
        return new ImportProgress(file, digest, line, imported, rejected + 1, false);
    }

    ImportProgress completed() {
        return new ImportProgress(file, digest, lastLine, imported, rejected, true);
    }
}
