package io.cardledger.bench.workload;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The last balance of each card as a topic has it, compared with what it must be. */
public final class BalanceCheck {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int FETCH_BYTES = 4 << 20;

    private final Expected expected;
    private final long[] units;
    private final boolean[] found;

    /** @param expected what they must be */
    public BalanceCheck(Expected expected) {
        this.expected = expected;
        this.units = new long[expected.known().length];
        this.found = new boolean[expected.known().length];
    }

    /**
     * Reads what is committed.
     *
     * @param decoder the balance of a value, in units
     */
    public BalanceCheck read(
            Map<String, Object> clientProperties, List<TopicPartition> partitions, ToLongFunction<byte[]> decoder) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put("isolation.level", "read_committed");
        properties.put("max.partition.fetch.bytes", FETCH_BYTES);
        properties.put("max.poll.records", 10_000);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(TIMEOUT).forEach(balance -> take(balance, decoder));
            }
        }
        return this;
    }

    private void take(ConsumerRecord<byte[], byte[]> balance, ToLongFunction<byte[]> decoder) {
        // a store may keep more than accounts, under keys that are no cards
        if (balance.key().length > 1 && balance.value() != null) {
            int card = CardNames.number(balance.key());
            units[card] = decoder.applyAsLong(balance.value());
            found[card] = true;
        }
    }

    /**
     * Makes sure that all are there and right.
     *
     * @param every whether repeats count every time
     * @throws IllegalStateException if one is missing or wrong
     */
    public void check(boolean every) {
        long[] wanted = every ? expected.every() : expected.once();
        long wrong = 0;
        for (int card = 0; card < units.length; card++) {
            if (found[card] != expected.known()[card] || units[card] != wanted[card]) {
                wrong++;
            }
        }
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " of " + units.length + " balances are wrong");
        }
    }
}
