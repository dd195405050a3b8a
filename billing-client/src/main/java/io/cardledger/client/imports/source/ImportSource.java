package io.cardledger.client.imports.source;

import io.cardledger.client.imports.exit.ImportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file to import.
 *
 * @param name for people
 * @param path where it lies
 * @param temporary whether it is a copy that is deleted in the end
 */
public record ImportSource(String name, Path path, boolean temporary) implements AutoCloseable {

    static final String STANDARD_INPUT = "-";

    /** Standard input is copied to a file first: it can be read twice then, and the same content is the same import. */
    public static ImportSource open(String file) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw ImportException.usage(file + " is no file that can be read");
            }
            return new ImportSource(file, path, false);
        }
        return spool(System.in);
    }

    /** Copies a stream to a file. */
    public static ImportSource spool(InputStream in) throws IOException {
        Path copy = Files.createTempFile("billing-import", ".tmp");
        copy.toFile().deleteOnExit();
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return new ImportSource("standard input", copy, true);
    }

    /** Its length in bytes. */
    public long size() throws IOException {
        return Files.size(path);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
