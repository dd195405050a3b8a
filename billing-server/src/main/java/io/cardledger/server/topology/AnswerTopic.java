package io.cardledger.server.topology;

import io.cardledger.server.ledger.Effect;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** An answer goes to the topic that its question asked for. */
final class AnswerTopic implements TopicNameExtractor<byte[], Effect> {

    @Override
    public String extract(byte[] key, Effect effect, RecordContext context) {
        return ((Effect.Answer) effect).reply().to().topic();
    }

    /** Stands in the description of the topology. */
    @Override
    public String toString() {
        return "where the question asked for its answer";
    }
}
