package io.cardledger.client.imports;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file one by one. */
interface ImportLines {

    /**
     * The next line that is not empty, or none after the last.
     *
     * @throws ImportException if the file cannot be read any further
     */
    @Nullable
    ImportLine next() throws IOException;

    /** @throws ImportException if the file has not the columns of the layout */
    static ImportLines of(InputStream in, ImportLayout layout) {
        return layout.format() == ImportFormat.CSV ? new CsvLines(in, layout) : new NdjsonLines(in);
    }
}
