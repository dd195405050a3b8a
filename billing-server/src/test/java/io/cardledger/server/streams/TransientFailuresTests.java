package io.cardledger.server.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransientFailuresTests {

    static Stream<Exception> troubleOfBrokers() {
        return Stream.of(
                new TimeoutException(),
                new DisconnectException(),
                new ProducerFencedException(""),
                new InvalidTxnStateException(""),
                new UnknownServerException(),
                new KafkaException("Unhandled error in EndTxnResponse"));
    }

    static Stream<Exception> whatLasts() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException("a bug"),
                new StreamsException("wraps a bug"),
                new RecordTooLargeException(),
                new NoOffsetForPartitionException(Set.of(new TopicPartition("t", 0))),
                new SaslAuthenticationException("wrong password"),
                new KafkaException("in an error state", new TopicAuthorizationException("t")));
    }

    @ParameterizedTest
    @MethodSource("troubleOfBrokers")
    void troubleOfABrokerMayPass(Exception failure) {
        assertThat(TransientFailures.contains(failure)).isTrue();
        assertThat(TransientFailures.contains(new StreamsException("in the thread", failure)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("whatLasts")
    void bugsSettingsAndLostOffsetsLast(Exception failure) {
        assertThat(TransientFailures.contains(failure)).isFalse();
        assertThat(TransientFailures.contains(new StreamsException("in the thread", failure)))
                .isFalse();
    }
}
