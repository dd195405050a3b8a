package io.cardledger.server.topology;

import io.cardledger.server.ledger.Effect;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** An answer goes to the partition that its question asked for, if there is one, else to its key's own. */
final class AnswerPartition implements StreamPartitioner<byte[], Effect> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, byte @Nullable [] key, Effect effect, int partitions) {
        Integer wanted = ((Effect.Answer) effect).reply().to().partition();
        if (wanted != null && wanted < partitions) {
            return Optional.of(Set.of(wanted));
        }
        return Optional.of(Set.of(key == null ? 0 : BuiltInPartitioner.partitionForKey(key, partitions)));
    }
}
