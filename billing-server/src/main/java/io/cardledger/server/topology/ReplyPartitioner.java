package io.cardledger.server.topology;

import io.cardledger.server.ledger.OutputRecord;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** An answer goes to the partition that its question asked for, if there is one, else to its key's own. */
final class ReplyPartitioner implements StreamPartitioner<byte[], OutputRecord> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, byte @Nullable [] key, OutputRecord output, int partitions) {
        Integer wanted = OutputRecord.Answer.of(output).reply().to().partition();
        if (wanted != null && wanted < partitions) {
            return Optional.of(Set.of(wanted));
        }
        return Optional.of(Set.of(key == null ? 0 : BuiltInPartitioner.partitionForKey(key, partitions)));
    }
}
