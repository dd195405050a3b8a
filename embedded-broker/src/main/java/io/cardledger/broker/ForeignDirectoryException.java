package io.cardledger.broker;

import java.nio.file.Path;

/** The data directory holds something that is not ours. */
public final class ForeignDirectoryException extends BrokerException {

    private static final long serialVersionUID = 1L;

    ForeignDirectoryException(Path directory) {
        super("data directory " + directory + " holds files of something else: choose an empty or a new directory");
    }
}
