package io.cardledger.e2e.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.Content;
import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** All that the operations topic holds, and what follows from it. */
final class OperationsLog {

    private static final long SIGN = Long.MIN_VALUE;

    private final SortedMap<Integer, LogPartition> partitions = new TreeMap<>();
    private final Map<String, SortedMap<Integer, Lane>> lanes = new HashMap<>();
    private final Map<String, Book> books = new TreeMap<>();
    private final Map<Place, Letter> cut = new HashMap<>();
    private final Map<Place, Letter> letters = new TreeMap<>();

    /** Reads all of it. */
    static OperationsLog read(Access access) {
        OperationsLog log = new OperationsLog();
        new TopicReader(access).read(Topics.OPERATIONS, log::add);
        return log.close();
    }

    /** Takes the next record of a partition. */
    void add(ConsumerRecord<byte[], byte[]> record) {
        long content = Content.of(record.key(), record.value(), record.headers());
        LogPartition partition = partitions.computeIfAbsent(record.partition(), LogPartition::new);
        partition.add(record.offset(), content);
        Letter letter = Letter.expected(record, content);
        if (letter.isCut()) {
            cut.put(Place.of(record), letter);
        }
        Optional<OperationText.Operation> operation = OperationText.read(record.value());
        if (operation.isPresent()) {
            add(record, operation.get());
        } else {
            partition.unreadable(content);
            letters.put(Place.of(record), letter);
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record, OperationText.Operation operation) {
        lanes.computeIfAbsent(operation.card(), unknown -> new TreeMap<>())
                .computeIfAbsent(record.partition(), unknown -> new Lane())
                .add(record.offset(), operation.units(), number(operation.id()));
    }

    private static long number(String id) {
        return id == null ? Lane.NO_ID : Content.of(null, id.getBytes(UTF_8), new RecordHeaders()) | SIGN;
    }

    /** Works out what follows from it; to be called after the last record. */
    OperationsLog close() {
        lanes.forEach((card, each) -> books.put(card, book(card, each)));
        for (Book book : books.values()) {
            if (book instanceof OrderedBook ordered) {
                ordered.refused().stream().forEach(offset -> refused(new Place(ordered.partition(), offset)));
            }
        }
        return this;
    }

    private void refused(Place place) {
        long content = content(place.partition(), place.offset()).orElseThrow();
        letters.put(place, cut.getOrDefault(place, new Letter(content, "", "")));
    }

    private static Book book(String card, SortedMap<Integer, Lane> lanes) {
        return lanes.size() == 1
                ? new OrderedBook(lanes.firstKey(), lanes.get(lanes.firstKey()))
                : new UnorderedBook(card, lanes);
    }

    /** The content at a place. */
    OptionalLong content(int partition, long offset) {
        LogPartition log = partitions.get(partition);
        return log == null ? OptionalLong.empty() : log.content(offset);
    }

    /** Whether what lies there is no operation. */
    boolean isUnreadable(Prefix position) {
        return position.offsets().entrySet().stream()
                .allMatch(each -> letters.containsKey(new Place(each.getKey(), each.getValue()))
                        && partitions
                                .get(each.getKey())
                                .isUnreadable(
                                        content(each.getKey(), each.getValue()).orElseThrow()));
    }

    Map<Integer, LogPartition> partitions() {
        return partitions;
    }

    /** The book of a card that has operations. */
    Optional<Book> book(String card) {
        return Optional.ofNullable(books.get(card));
    }

    Map<String, Book> books() {
        return books;
    }

    /** What must have become dead letters, by where it was received. */
    Map<Place, Letter> letters() {
        return letters;
    }
}
