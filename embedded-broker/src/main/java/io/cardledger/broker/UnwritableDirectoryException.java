package io.cardledger.broker;

import java.nio.file.Path;

/** The data directory cannot be created or written. */
public final class UnwritableDirectoryException extends BrokerException {

    private static final long serialVersionUID = 1L;

    UnwritableDirectoryException(Path directory, Exception cause) {
        super("data directory " + directory + " cannot be written: allow it, or choose another directory", cause);
    }
}
