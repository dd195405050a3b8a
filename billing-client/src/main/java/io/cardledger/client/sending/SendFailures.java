package io.cardledger.client.sending;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells the ways apart in which sending fails. */
final class SendFailures {

    private SendFailures() {}

    /**
     * Whether the producer may be of no use any more. Kafka's own kept state is beyond repair for some of these; for
     * the sequence errors it repairs itself in most cases, and a new producer is right in all.
     */
    static boolean isFatal(Exception failure) {
        return failure instanceof ProducerFencedException
                || failure instanceof InvalidProducerEpochException
                || failure instanceof OutOfOrderSequenceException
                || failure instanceof InvalidPidMappingException
                || failure instanceof ClusterAuthorizationException
                || failure instanceof UnsupportedVersionException;
    }

    /** Whether brokers refuse the record as such, so that no earlier attempt can have succeeded. */
    static boolean isRefusal(Exception failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
    }
}
