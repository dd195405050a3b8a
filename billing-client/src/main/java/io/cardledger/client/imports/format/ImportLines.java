package io.cardledger.client.imports.format;

import io.cardledger.client.imports.exit.ImportException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file one by one. */
public interface ImportLines {

    /**
     * The next line that is not empty, or none after the last.
     *
     * @throws ImportException if the file cannot be read any further
     */
    @Nullable
    ImportLine next() throws IOException;
}
