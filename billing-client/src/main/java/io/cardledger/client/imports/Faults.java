package io.cardledger.client.imports;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells which faults of the broker pass by themselves, and says what to do about the others. */
final class Faults {

    private Faults() {}

    /** @throws ImportException if trying again is of no use */
    static void requireTransient(KafkaException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
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

    static ImportException unreachable(ImportSettings settings, KafkaException fault) {
        Object address = settings.connection().producer().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        return ImportException.failed("the broker " + address + " takes nothing since "
                + settings.timeout().toSeconds() + " s (" + fault.getClass().getSimpleName()
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
