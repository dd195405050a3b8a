package io.cardledger.bench.engine;

import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes balances for Flink, keyed by card. */
@RequiredArgsConstructor
final class FlinkBalances implements KafkaRecordSerializationSchema<Tuple2<String, String>> {

    private static final long serialVersionUID = 1L;

    private final String topic;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Tuple2<String, String> balance, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                topic, balance.f0.getBytes(StandardCharsets.US_ASCII), balance.f1.getBytes(StandardCharsets.US_ASCII));
    }
}
