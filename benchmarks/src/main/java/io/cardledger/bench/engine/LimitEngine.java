package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import io.cardledger.bench.peer.PeerAccount;
import io.cardledger.bench.peer.PeerOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that gives the guarantee: a map, and one transaction each 100 ms with the accounts that changed and the
 * offsets.
 *
 * <p>It could be restored from its output, but neither restores, nor rebalances, nor answers: a limit, not a program.
 */
final class LimitEngine {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final int BATCH_BYTES = 128 * 1024;

    private final Assignment assignment;
    private final Map<String, Entry> accounts = new HashMap<>();
    private final List<Entry> changed = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

    private static final class Entry {
        private final byte[] key;
        private final int partition;
        private final PeerAccount account = PeerAccount.decode(null);
        private boolean dirty;

        private Entry(byte[] key, int partition) {
            this.key = key;
            this.partition = partition;
        }
    }

    LimitEngine(Assignment assignment) {
        this.assignment = assignment;
    }

    void run(Finish finish) {
        try (KafkaConsumer<byte[], byte[]> consumer = OperationConsumer.open(assignment);
                KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.initTransactions();
            long lastCommit = System.nanoTime();
            while (!finish.isTold()) {
                consumer.poll(POLL).forEach(this::fold);
                if (System.nanoTime() - lastCommit
                        > Duration.ofMillis(Assignment.COMMIT_MILLIS).toNanos()) {
                    commit(consumer, producer);
                    lastCommit = System.nanoTime();
                }
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(assignment.clientProperties());
        properties.put("transactional.id", assignment.group());
        properties.put("batch.size", BATCH_BYTES);
        properties.put("linger.ms", 1);
        // as in the billing-server: after a commit, a partition is busy for a moment
        properties.put("retry.backoff.ms", 20);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void fold(ConsumerRecord<byte[], byte[]> record) {
        PeerOperation operation = PeerOperation.read(record.value());
        Entry entry = accounts.get(operation.card());
        if (entry == null) {
            entry = new Entry(record.key(), record.partition());
            accounts.put(operation.card(), entry);
        }
        if (entry.account.apply(operation.units(), operation.id()) && !entry.dirty) {
            entry.dirty = true;
            changed.add(entry);
        }
    }

    private void commit(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        if (!hasMoved(consumer)) {
            return;
        }
        producer.beginTransaction();
        for (Entry entry : changed) {
            entry.dirty = false;
            producer.send(
                    new ProducerRecord<>(assignment.output(), entry.partition, entry.key, entry.account.encode()));
        }
        changed.clear();
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
    }

    /** Whether there is anything to commit; notes what. */
    private boolean hasMoved(KafkaConsumer<byte[], byte[]> consumer) {
        boolean moved = false;
        for (TopicPartition partition : consumer.assignment()) {
            OffsetAndMetadata now = new OffsetAndMetadata(consumer.position(partition));
            moved |= !now.equals(offsets.put(partition, now));
        }
        return moved;
    }
}
