package io.cardledger.test.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories under {@code target} for what the processes leave, so that a failed run can be looked into. */
public final class Workspace {

    private static final Path ROOT = Path.of("target", "runs").toAbsolutePath();

    private Workspace() {}

    /** A new one, whose name begins with {@code name}. */
    public static Path directory(String name) {
        return directory(name, ROOT);
    }

    /** A new one within another. */
    public static Path directory(String name, Path parent) {
        try {
            create(parent);
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates it if it is not there. */
    public static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what takes room and tells little. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
