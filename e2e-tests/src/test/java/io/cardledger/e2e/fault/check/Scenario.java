package io.cardledger.e2e.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.history.Answer;
import io.cardledger.e2e.fault.history.Content;
import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.History;
import io.cardledger.e2e.fault.history.Origin;
import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Source;
import io.cardledger.e2e.fault.history.Terms;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A small run, written down by hand: what was sent, what the log has, and what was told. */
final class Scenario {

    static final Origin OWNER = new Origin("localhost:8080", Source.ACTIVE, 0);

    final History history = new History(new Terms(Map.of(), false, Duration.ZERO));
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private int numbers;

    /** An operation that is sent, acknowledged, and in the log. */
    Scenario operation(int partition, String card, String amount, String id) {
        String named = id == null ? "" : ",\"id\":\"" + id + "\"";
        return record(partition, "{\"card\":\"" + card + "\",\"operation\":" + amount + named + "}", false);
    }

    /** The same with no id. */
    Scenario operation(int partition, String card, String amount) {
        return operation(partition, card, amount, null);
    }

    /** Anything that is sent, acknowledged, and in the log. */
    Scenario record(int partition, String value, boolean bad) {
        ConsumerRecord<byte[], byte[]> record = next(partition, value);
        send(record, bad);
        records.add(record);
        return this;
    }

    /** In the log, and sent by nobody. */
    Scenario invented(int partition, String value) {
        records.add(next(partition, value));
        return this;
    }

    /** Acknowledged, and not in the log. */
    Scenario lost(int partition, String value) {
        send(next(partition, value), false);
        return this;
    }

    /** The last record once more. */
    Scenario writtenAgain() {
        ConsumerRecord<byte[], byte[]> last = records.get(records.size() - 1);
        records.add(record(last.partition(), last.value(), last.headers()));
        return this;
    }

    private ConsumerRecord<byte[], byte[]> next(int partition, String value) {
        Headers headers = new RecordHeaders();
        headers.add("number", Integer.toString(++numbers).getBytes(UTF_8));
        return record(partition, value == null ? null : value.getBytes(UTF_8), headers);
    }

    private ConsumerRecord<byte[], byte[]> record(int partition, byte[] value, Headers headers) {
        long offset = ends.merge(partition, 1L, Long::sum) - 1;
        return new ConsumerRecord<>(
                "billing-operation-in",
                partition,
                offset,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                null,
                value,
                headers,
                Optional.empty());
    }

    private void send(ConsumerRecord<byte[], byte[]> record, boolean bad) {
        long content = Content.of(record.key(), record.value(), record.headers());
        history.sends().sending(content, bad);
        history.sends().acknowledged(content, record.partition(), record.offset(), 0);
    }

    /** A balance as JSON tells it. */
    Scenario told(String card, String after, long units, long operations, String position) {
        return told(question(card, Way.JSON, after), new Told(Fate.BALANCE, units, operations, Prefix.parse(position)));
    }

    /** A decimal alone. */
    Scenario toldBare(String card, String after, long units) {
        return told(question(card, Way.TEXT, after), Told.bare(units));
    }

    /** That there is no such card. */
    Scenario toldUnknown(String card, String after) {
        return told(question(card, Way.JSON, after), Told.nothing(Fate.UNKNOWN_CARD));
    }

    /** A record of the balance topic. */
    Scenario published(String card, long units, long operations, String position) {
        return told(
                question(card, Way.BALANCE_TOPIC, ""),
                new Told(Fate.BALANCE, units, operations, Prefix.parse(position)));
    }

    Scenario told(Question question, Told told) {
        history.journal().add(new Answer(question, told, OWNER, 1_000_000, 1_001_000));
        return this;
    }

    static Question question(String card, Way way, String after) {
        Prefix prefix = after.isEmpty() ? Prefix.NONE : Prefix.parse(after);
        return new Question(card, way, prefix, Question.ANY_LAG, "localhost:8080");
    }

    OperationsLog log() {
        OperationsLog log = new OperationsLog();
        records.forEach(log::add);
        return log.close();
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** The rules that are found to be broken. */
    List<String> brokenRules() {
        return Checker.told(log(), history).all().stream().map(Violation::rule).toList();
    }
}
