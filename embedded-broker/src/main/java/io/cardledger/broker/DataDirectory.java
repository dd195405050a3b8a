package io.cardledger.broker;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** A directory that is ours alone while this is open; a marker file tells it from a foreign one. */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class DataDirectory implements AutoCloseable {

    private static final String MARKER = ".cardledger";

    private final Path path;
    private final FileChannel marker;

    /**
     * Takes the directory, creating it if there is none.
     *
     * @throws BrokerException if it cannot be written, holds something else, or is in use
     */
    public static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            refuseForeign(path);
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new UnwritableDirectoryException(path, e);
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.findAny().isPresent()) {
                throw new ForeignDirectoryException(path);
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel marker = FileChannel.open(path.resolve(MARKER), CREATE, WRITE);
        if (tryLock(marker)) {
            return marker;
        }
        marker.close();
        throw new DirectoryInUseException(path);
    }

    private static boolean tryLock(FileChannel marker) throws IOException {
        try {
            FileLock lock = marker.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Where it is, absolute. */
    public Path path() {
        return path;
    }

    /** Gives the directory free; what is in it stays. */
    @Override
    public void close() {
        try {
            marker.close();
        } catch (IOException e) {
            throw new UnwritableDirectoryException(path, e);
        }
    }
}
