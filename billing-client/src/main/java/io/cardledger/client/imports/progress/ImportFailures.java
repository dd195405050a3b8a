package io.cardledger.client.imports.progress;

import io.cardledger.client.imports.exit.ImportException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells which failures of the broker are retriable, and says what to do about the others. */
public final class ImportFailures {

    private ImportFailures() {}

    /** @throws ImportException if trying again is of no use */
    public static void requireRetriable(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                throw ImportException.failed("another import of this file took over, or this one stood still for too"
                        + " long; if no other one runs, repeat the command: it goes on where this one stopped");
            }
            if (isRefusal(cause)) {
                throw ImportException.failed("the broker cannot be used: " + cause.getMessage()
                        + "; check --client-config, and what the user may do");
            }
        }
    }

    /** The broker took nothing for too long. */
    public static ImportException unreachable(ImportSettings settings, KafkaException failure) {
        Object address = settings.connection().producer().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        return ImportException.failed("the broker " + address + " takes nothing since "
                + settings.timeout().toSeconds() + " s (" + failure.getClass().getSimpleName()
                + "); repeat the command later: it goes on where it stopped");
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof AuthenticationException
                || cause instanceof ConfigException
                || cause instanceof AuthorizationException
                || cause instanceof UnsupportedVersionException
                || cause instanceof RecordTooLargeException;
    }
}
