package io.cardledger.bench.engine;

import io.cardledger.bench.peer.PeerOperation;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads operations for Flink as card, amount in units and id. */
final class FlinkOperations implements KafkaRecordDeserializationSchema<Tuple3<String, Long, String>> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Tuple3<String, Long, String>> out) {
        PeerOperation operation = PeerOperation.read(record.value());
        out.collect(Tuple3.of(operation.card(), operation.units(), operation.id()));
    }

    @Override
    public TypeInformation<Tuple3<String, Long, String>> getProducedType() {
        return Types.TUPLE(Types.STRING, Types.LONG, Types.STRING);
    }
}
