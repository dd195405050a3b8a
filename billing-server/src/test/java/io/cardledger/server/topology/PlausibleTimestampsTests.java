package io.cardledger.server.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleTimestampsTests {

    @ParameterizedTest
    @CsvSource({
        "5, 1000, 5",
        "0, 1000, 0",
        "253402300799000, 1000, 253402300799000",
        "253402300799001, 1000, 1000",
        "9223372036854775807, 1000, 1000",
        "-1, 1000, 1000",
        "-9223372036854775808, 1000, 1000",
        "-1, -1, 0",
    })
    void aBadTimeIsReplacedByThePartitionsTime(long timestamp, long partitionTime, long expected) {
        ConsumerRecord<Object, Object> received = new ConsumerRecord<>(
                "t",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());
        assertThat(new PlausibleTimestamps().extract(received, partitionTime)).isEqualTo(expected);
    }
}
