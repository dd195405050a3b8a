package io.cardledger.server.topology;

import io.cardledger.server.ledger.OutputRecord;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** An answer goes to the topic that its question asked for. */
final class ReplyTopicExtractor implements TopicNameExtractor<byte[], OutputRecord> {

    @Override
    public String extract(byte[] key, OutputRecord output, RecordContext context) {
        return OutputRecord.Answer.of(output).reply().to().topic();
    }

    /** Stands in the description of the topology. */
    @Override
    public String toString() {
        return "where the question asked for its answer";
    }
}
