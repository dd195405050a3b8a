package io.cardledger.server.redrive;

import io.cardledger.model.operation.Reason;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.redrive.RedriveTally.Fate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Sends dead letters back, each once: what is sent and how far that is are committed in one transaction. */
@RequiredArgsConstructor
final class Redrive {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final BillingTopics topics;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final RedriveOffsets offsets;
    private final RedriveTally tally = new RedriveTally();

    /** Runs to the end of the topic as it is now; what fails on the way leaves the rest for the next time. */
    RedriveReport run(Set<Reason> reasons) {
        List<TopicPartition> partitions = IntStream.range(0, topics.partitions())
                .mapToObj(number -> new TopicPartition(topics.deadLetters(), number))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        offsets.seek(consumer, partitions, reasons);
        while (!isAt(ends)) {
            sendBack(consumer.poll(POLL), ends, reasons);
        }
        return tally.report();
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void sendBack(
            ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> ends, Set<Reason> reasons) {
        if (records.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> stored : records) {
            TopicPartition partition = new TopicPartition(stored.topic(), stored.partition());
            if (stored.offset() < ends.getOrDefault(partition, 0L)) {
                tally.count(sendBack(new StoredDeadLetter(stored), partition, reasons));
                positions.put(partition, stored.offset() + 1);
            }
        }
        offsets.advance(producer, positions, reasons);
        producer.commitTransaction();
    }

    private Fate sendBack(StoredDeadLetter letter, TopicPartition partition, Set<Reason> reasons) {
        Optional<Reason> reason = letter.reason(topics);
        if (reason.isEmpty()) {
            return Fate.FOREIGN;
        }
        if (!reasons.contains(reason.get())) {
            return Fate.OTHER_REASON;
        }
        if (offsets.isDone(reason.get(), partition, letter.stored().offset())) {
            return Fate.DONE_BEFORE;
        }
        if (letter.isCut()) {
            return Fate.CUT;
        }
        producer.send(letter.sentBack(topics));
        return Fate.SENT;
    }
}
