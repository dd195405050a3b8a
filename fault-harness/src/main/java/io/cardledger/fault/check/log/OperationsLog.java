package io.cardledger.fault.check.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.contract.DeadLetterContent;
import io.cardledger.fault.contract.LogPosition;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.OperationParser;
import io.cardledger.fault.contract.RecordHash;
import io.cardledger.fault.contract.TopicNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** All that the operations topic holds, and what follows from it. */
public final class OperationsLog {

    private static final long SIGN = Long.MIN_VALUE;

    private final SortedMap<Integer, LogPartition> partitions = new TreeMap<>();
    private final Map<String, SortedMap<Integer, CardLane>> lanes = new HashMap<>();
    private final Map<String, CardBook> books = new TreeMap<>();
    private final Map<LogPosition, DeadLetterContent> cut = new HashMap<>();
    private final Map<LogPosition, DeadLetterContent> letters = new TreeMap<>();

    /** Reads all of it. */
    public static OperationsLog read(ClusterAccess access) {
        OperationsLog log = new OperationsLog();
        new TopicReader(access).read(TopicNames.OPERATIONS, log::add);
        return log.close();
    }

    /** Takes the next record of a partition. */
    public void add(ConsumerRecord<byte[], byte[]> record) {
        long content = RecordHash.of(record.key(), record.value(), record.headers());
        LogPartition partition = partitions.computeIfAbsent(record.partition(), LogPartition::new);
        partition.add(record.offset(), content);
        DeadLetterContent letter = DeadLetterContent.expected(record, content);
        if (letter.isCut()) {
            cut.put(LogPosition.of(record), letter);
        }
        Optional<OperationParser.Operation> operation = OperationParser.read(record.value());
        if (operation.isPresent()) {
            add(record, operation.get());
        } else {
            partition.unreadable(content);
            letters.put(LogPosition.of(record), letter);
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record, OperationParser.Operation operation) {
        lanes.computeIfAbsent(operation.card(), unknown -> new TreeMap<>())
                .computeIfAbsent(record.partition(), unknown -> new CardLane())
                .add(record.offset(), operation.units(), number(operation.id()));
    }

    private static long number(@Nullable String id) {
        return id == null ? CardLane.NO_ID : RecordHash.of(null, id.getBytes(UTF_8), new RecordHeaders()) | SIGN;
    }

    /** Works out what follows from it; to be called after the last record. */
    public OperationsLog close() {
        lanes.forEach((card, each) -> books.put(card, book(card, each)));
        for (CardBook book : books.values()) {
            if (book instanceof OrderedBook ordered) {
                ordered.refused().stream().forEach(offset -> refused(new LogPosition(ordered.partition(), offset)));
            }
        }
        return this;
    }

    private void refused(LogPosition place) {
        long content = content(place.partition(), place.offset()).orElseThrow();
        letters.put(place, cut.getOrDefault(place, new DeadLetterContent(content, "", "")));
    }

    private static CardBook book(String card, SortedMap<Integer, CardLane> lanes) {
        if (lanes.size() > 1) {
            return new UnorderedBook(card, lanes);
        }
        Map.Entry<Integer, CardLane> only = lanes.entrySet().iterator().next();
        return new OrderedBook(only.getKey(), only.getValue());
    }

    /** The content at a place. */
    public OptionalLong content(int partition, long offset) {
        LogPartition log = partitions.get(partition);
        return log == null ? OptionalLong.empty() : log.content(offset);
    }

    /** Whether what lies there is no operation. */
    public boolean isUnreadable(LogPrefix position) {
        return position.offsets().entrySet().stream().allMatch(each -> isUnreadable(each.getKey(), each.getValue()));
    }

    private boolean isUnreadable(int partition, long offset) {
        LogPartition log = partitions.get(partition);
        return log != null
                && letters.containsKey(new LogPosition(partition, offset))
                && log.isUnreadable(log.content(offset).orElseThrow());
    }

    public Map<Integer, LogPartition> partitions() {
        return partitions;
    }

    /** The book of a card that has operations. */
    public Optional<CardBook> book(String card) {
        return Optional.ofNullable(books.get(card));
    }

    public Map<String, CardBook> books() {
        return books;
    }

    /** What must have become dead letters, by where it was received. */
    public Map<LogPosition, DeadLetterContent> letters() {
        return letters;
    }
}
