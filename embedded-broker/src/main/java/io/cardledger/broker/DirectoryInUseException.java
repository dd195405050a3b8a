package io.cardledger.broker;

import java.nio.file.Path;

/** Another process, or another broker of this one, works in the data directory. */
public final class DirectoryInUseException extends BrokerException {

    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path directory) {
        super("data directory " + directory + " is in use by another run: stop that one, or choose another directory");
    }
}
