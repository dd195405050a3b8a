package io.cardledger.server.streams;

import io.cardledger.server.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.springframework.util.FileSystemUtils;

/**
 * The accounts on this machine's disk: a copy of the changelog, so that they can be thrown away if they are damaged.
 */
@Slf4j
final class LocalState {

    private LocalState() {}

    /** Whether a failure says that they cannot be read or written. */
    static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessorStateException) {
                return true;
            }
        }
        return false;
    }

    /** Throws them away; no client may be running. */
    static void discard(ServerSettings settings) {
        Path directory = settings.stateDir().resolve(settings.applicationId());
        log.warn("the accounts in {} are damaged: they are thrown away, and restored from the changelog", directory);
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
