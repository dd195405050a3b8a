package io.cardledger.server.guard;

import static io.cardledger.server.topology.Bench.MISPLACED;
import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static io.cardledger.server.topology.Bench.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.topology.Bench;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoisonTests {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("no-value", null),
                Arguments.of("not-json", ""),
                Arguments.of("not-json", "100.0"),
                Arguments.of("not-json", "[1]"),
                Arguments.of("not-json", "{\"card\":\"2\",\"operation\":1"),
                Arguments.of("not-json", "{\"card\":\"2\",\"operation\":1} {}"),
                Arguments.of("not-json", "{\"card\":\"2\",\"operation\":1,\"x\":" + "[".repeat(5_000)),
                Arguments.of("not-json", "\u0000\u0001"),
                Arguments.of("duplicate-field", "{\"card\":\"2\",\"operation\":1,\"operation\":2}"),
                Arguments.of("bad-card", "{\"operation\":1}"),
                Arguments.of("bad-card", "{\"card\":\"..\",\"operation\":1}"),
                Arguments.of("bad-card", "{\"card\":\"a b\",\"operation\":1}"),
                Arguments.of("bad-operation", "{\"card\":\"2\"}"),
                Arguments.of("bad-operation", "{\"card\":\"2\",\"operation\":1.00001}"),
                Arguments.of("bad-operation", "{\"card\":\"2\",\"operation\":1e999999999}"),
                Arguments.of("bad-operation", "{\"card\":\"2\",\"operation\":NaN}".replace("NaN", "\"NaN\"")),
                Arguments.of("bad-id", "{\"card\":\"2\",\"operation\":1,\"id\":\"\"}"),
                Arguments.of("bad-at", "{\"card\":\"2\",\"operation\":1,\"at\":\"yesterday\"}"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void whatCannotBeCountedGoesToTheDeadLettersAsReceivedAndStopsNothing(String reason, String value) {
        bench.operation("key", value, headers("x", "1"));
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");

        assertThat(bench.lastBalance()).contains("\"balance\":1.00");
        TestRecord<byte[], byte[]> letter = bench.read(TOPICS.deadLetters()).get(0);
        assertThat(letter.value()).isEqualTo(value == null ? null : value.getBytes(UTF_8));
        assertThat(letter.key()).asString().isEqualTo("key");
        assertThat(text(letter, "x")).isEqualTo("1");
        assertThat(text(letter, "billing-dlq-reason")).isEqualTo(reason);
        assertThat(text(letter, "billing-dlq-topic")).isEqualTo(TOPICS.operations());
        assertThat(text(letter, "billing-dlq-partition")).isEqualTo("0");
        assertThat(text(letter, "billing-dlq-offset")).isEqualTo("0");
        assertThat(text(letter, "billing-dlq-timestamp")).isEqualTo(String.valueOf(Bench.START.toEpochMilli()));
        assertThat(letter.headers().lastHeader("billing-dlq-full-size")).isNull();
    }

    @Test
    void aRecordOfExactly900KilobytesIsKeptWhole() {
        byte[] value = new byte[900 * 1024 - "key".length() - "x1".length()];
        bench.operation("key".getBytes(UTF_8), value, headers("x", "1"));

        assertThat(bench.read(TOPICS.deadLetters()).get(0).value()).isEqualTo(value);
    }

    @Test
    void ofALargerRecordTheFirst64KilobytesAreKeptWithItsSizeAndHash() throws Exception {
        byte[] value = new byte[900 * 1024 - "key".length() - "x1".length() + 1];
        Arrays.fill(value, (byte) '7');
        bench.operation("key".getBytes(UTF_8), value, headers("x", "1"));

        TestRecord<byte[], byte[]> letter = bench.read(TOPICS.deadLetters()).get(0);
        assertThat(letter.value()).isEqualTo(Arrays.copyOf(value, 64 * 1024));
        assertThat(text(letter, "billing-dlq-full-size")).isEqualTo(String.valueOf(900 * 1024 + 1));
        assertThat(text(letter, "billing-dlq-sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(value)));
    }

    @Test
    void hundredThousandTinyHeadersFitTheirDeadLetter() {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < 100_000; i++) {
            headers.add("h", new byte[] {1});
        }
        bench.operation(null, "no json".getBytes(UTF_8), headers);

        TestRecord<byte[], byte[]> letter = bench.read(TOPICS.deadLetters()).get(0);
        assertThat(letter.value()).asString().isEqualTo("no json");
        assertThat(letter.headers().toArray()).hasSizeLessThan(10);
    }

    @Test
    void aHugeMisplacedOperationCountsAndItsConflictIsCut() {
        String padding = " ".repeat(5_000_000);
        bench.operation("{\"card\":\"" + MISPLACED + "\",\"operation\":1,\"id\":\"a\"" + padding + "}");
        bench.operation("{\"card\":\"" + MISPLACED + "\",\"operation\":2,\"id\":\"a\"" + padding + "}");

        assertThat(bench.lastBalance()).contains("\"balance\":1.00,\"operations\":1");
        TestRecord<byte[], byte[]> letter = bench.read(TOPICS.deadLetters()).get(0);
        assertThat(letter.value()).hasSize(64 * 1024);
        assertThat(text(letter, "billing-dlq-reason")).isEqualTo("conflict");
    }

    @Test
    void aDeadLetterThatComesBackKeepsItsAttemptsAndNoOldReason() {
        bench.operation("key", "nonsense", headers("billing-dlq-attempts", "2", "billing-dlq-reason", "conflict"));

        TestRecord<byte[], byte[]> letter = bench.read(TOPICS.deadLetters()).get(0);
        assertThat(text(letter, "billing-dlq-attempts")).isEqualTo("2");
        assertThat(letter.headers().headers("billing-dlq-reason")).hasSize(1);
        assertThat(text(letter, "billing-dlq-reason")).isEqualTo("not-json");
    }

    private static String text(TestRecord<byte[], byte[]> letter, String header) {
        return new String(letter.headers().lastHeader(header).value(), UTF_8);
    }
}
