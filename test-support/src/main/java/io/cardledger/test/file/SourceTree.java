package io.cardledger.test.file;

import java.nio.file.Files;
import java.nio.file.Path;

/** The clone of the repository whose jars and scripts are tested. */
public final class SourceTree {

    private static final Path HOME = Path.of(System.getProperty("cardledger.home", ".."))
            .toAbsolutePath()
            .normalize();

    private SourceTree() {}

    /** A file of the clone, which must be there. */
    public static Path file(String relative) {
        Path file = HOME.resolve(relative);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is not there: build the whole project first");
        }
        return file;
    }
}
