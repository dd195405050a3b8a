package io.cardledger.server.streams;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidOffsetException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells what may pass if it is tried again, a broker's trouble, from what will not: a setting, lost offsets, a bug. */
final class TransientFailures {

    private static final List<Class<? extends KafkaException>> LASTING = List.of(
            AuthenticationException.class,
            AuthorizationException.class,
            InvalidConfigurationException.class,
            InvalidOffsetException.class,
            InvalidTopicException.class,
            RecordBatchTooLargeException.class,
            RecordTooLargeException.class,
            UnsupportedVersionException.class);

    private TransientFailures() {}

    /** Whether a broker reported it, or a client about one, and it is not known to last. */
    static boolean contains(Throwable failure) {
        boolean ofBroker = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isLasting(cause)) {
                return false;
            }
            ofBroker |= isOfBroker(cause);
        }
        return ofBroker;
    }

    private static boolean isLasting(Throwable cause) {
        return LASTING.stream().anyMatch(type -> type.isInstance(cause));
    }

    /**
     * Clients tell of errors that they have no name for as a plain {@link KafkaException}; Streams wraps bugs in
     * others.
     */
    private static boolean isOfBroker(Throwable cause) {
        return cause instanceof ApiException || cause.getClass() == KafkaException.class;
    }
}
