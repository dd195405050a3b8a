package io.cardledger.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.RecordHash;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.Expectations;
import io.cardledger.fault.history.History;
import io.cardledger.fault.history.answer.AnswerOrigin;
import io.cardledger.fault.history.answer.AnswerSource;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.history.answer.RecordedAnswer;
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

    static final AnswerOrigin OWNER = new AnswerOrigin("localhost:8080", AnswerSource.ACTIVE, 0);

    final History history = new History(new Expectations(Map.of(), false, Duration.ZERO));
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
        long content = RecordHash.of(record.key(), record.value(), record.headers());
        history.sends().sending(content, bad);
        history.sends().acknowledged(content, record.partition(), record.offset(), 0);
    }

    /** A balance as JSON tells it. */
    Scenario told(String card, String after, long units, long operations, String position) {
        return told(
                question(card, ReadChannel.JSON, after),
                new ToldBalance(AnswerKind.BALANCE, units, operations, LogPrefix.parse(position)));
    }

    /** A decimal alone. */
    Scenario toldBare(String card, String after, long units) {
        return told(question(card, ReadChannel.TEXT, after), ToldBalance.bare(units));
    }

    /** That there is no such card. */
    Scenario toldUnknown(String card, String after) {
        return told(question(card, ReadChannel.JSON, after), ToldBalance.nothing(AnswerKind.UNKNOWN_CARD));
    }

    /** A record of the balance topic. */
    Scenario published(String card, long units, long operations, String position) {
        return told(
                question(card, ReadChannel.BALANCE_TOPIC, ""),
                new ToldBalance(AnswerKind.BALANCE, units, operations, LogPrefix.parse(position)));
    }

    Scenario told(Question question, ToldBalance told) {
        history.journal().add(new RecordedAnswer(question, told, OWNER, 1_000_000, 1_001_000));
        return this;
    }

    static Question question(String card, ReadChannel way, String after) {
        LogPrefix prefix = after.isEmpty() ? LogPrefix.NONE : LogPrefix.parse(after);
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
        return Checker.told(log(), history).all().stream()
                .map(RuleViolation::rule)
                .toList();
    }
}
