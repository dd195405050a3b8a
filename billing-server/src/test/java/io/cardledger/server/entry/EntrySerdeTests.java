package io.cardledger.server.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.position.Positions;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.server.reply.ReplyAddress;
import io.cardledger.test.cases.SealedCases;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntrySerdeTests {

    private static final ReplyAddress REPLY_TO = new ReplyAddress("billing-reply-a", 3, "id".getBytes(UTF_8));

    private final EntrySerde serde = new EntrySerde();

    static List<Entry> oneOfEachKind() {
        return List.of(operation(), query());
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void comesOverTheInternalTopicAsItWas(Entry entry) {
        Entry read =
                serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", entry));
        assertThat(read).usingRecursiveComparison().ignoringFields("misplaced").isEqualTo(entry);
        assertThat(read.misplaced()).isFalse();
    }

    @Test
    void everyKindOfEntryIsTested() {
        SealedCases.assertAnExampleOfEach(Entry.class, oneOfEachKind());
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void isHandedToTheMethodForItsKind(Entry entry) {
        Object[] handed = {null};
        entry.acceptBy(new EntryHandler() {
            @Override
            public void handle(OperationEntry operation) {
                handed[0] = operation;
            }

            @Override
            public void handle(QueryEntry query) {
                handed[0] = query;
            }
        });
        assertThat(handed[0]).isSameAs(entry);
    }

    static Stream<BalanceQuery.Form> forms() {
        return Stream.of(BalanceQuery.Form.values());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepsTheFormInWhichAnAnswerIsWanted(BalanceQuery.Form form) {
        BalanceQuery query = new BalanceQuery("1", Positions.NONE, Duration.ofSeconds(1), form);
        Entry entry = new QueryEntry(query, "1".getBytes(UTF_8), REPLY_TO, true, 5, true);
        Entry read =
                serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", entry));
        assertThat(((QueryEntry) read).parsed()).isEqualTo(query);
    }

    @Test
    void aRecordOfAnotherVersionIsNotGuessedAt() {
        assertThatThrownBy(() -> serde.deserializer().deserialize("topic", new byte[] {9, 0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another version");
    }

    private static OperationEntry operation() {
        RecordPosition position = new RecordPosition("billing-operation-in", 2, 1045, 1_769_860_800_000L);
        var headers = new RecordHeaders().add("trace", "t".getBytes(UTF_8)).add("empty", null);
        Truncation truncation = new Truncation(2_000_000, "ab".repeat(32));
        SourceRecord source = new SourceRecord(position, null, "{}".getBytes(UTF_8), headers, truncation);
        CardOperation operation = new CardOperation("1", Money.of(-12), "id-1", null);
        return new OperationEntry(operation, source, REPLY_TO, true);
    }

    private static QueryEntry query() {
        BalanceQuery query =
                new BalanceQuery("1", Positions.of(2, 1045), Duration.ofSeconds(5), BalanceQuery.Form.JSON);
        return new QueryEntry(query, "1".getBytes(UTF_8), REPLY_TO, true, 1_769_860_800_000L, true);
    }
}
