package io.cardledger.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.rule.DeadLettersRule;
import io.cardledger.fault.contract.DeadLetterContent;
import io.cardledger.fault.contract.LogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLettersTests {

    private static final int HUGE = 1_000_000;

    private final Scenario run =
            new Scenario().operation(0, "a", "1", "x").record(0, "poison", true).operation(0, "a", "2", "x");
    private final List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();

    @Test
    void poisonAndConflictsAreDeadLetters() {
        letter(1, "poison");
        letter(2, "{\"card\":\"a\",\"operation\":2,\"id\":\"x\"}");
        assertThat(brokenRules()).isEmpty();
    }

    @Test
    void noneIsMissing() {
        letter(1, "poison");
        assertThat(brokenRules()).containsExactly("dead-letter-missing");
    }

    @Test
    void noneIsThereTwice() {
        poisonAndConflictsAreDeadLetters();
        letter(1, "poison");
        assertThat(brokenRules()).containsExactly("dead-letter-extra");
    }

    @Test
    void whatCountsIsNone() {
        poisonAndConflictsAreDeadLetters();
        letter(0, "{\"card\":\"a\",\"operation\":1,\"id\":\"x\"}");
        assertThat(brokenRules()).containsExactly("dead-letter-extra");
    }

    @Test
    void everyByteIsKept() {
        letter(1, "Poison");
        letter(2, "{\"card\":\"a\",\"operation\":2,\"id\":\"x\"}");
        assertThat(brokenRules()).containsExactly("dead-letter-bytes");
    }

    @Test
    void aLetterSaysWhereItCameFrom() {
        poisonAndConflictsAreDeadLetters();
        letters.add(record("poison".getBytes(UTF_8), new RecordHeaders()));
        assertThat(brokenRules()).containsExactly("dead-letter");
    }

    @Test
    void whatIsTooLargeIsCutAndMeasured() {
        Scenario huge = new Scenario().record(0, "x".repeat(HUGE), true);
        DeadLetterContent expected = huge.log().letters().get(new LogPosition(0, 0));
        assertThat(expected.fullSize()).isEqualTo(Integer.toString(HUGE + "number".length() + 1));
        assertThat(expected.sha256()).hasSize(64);
        DeadLetterContent whole =
                DeadLetterContent.found(record("x".repeat(HUGE).getBytes(UTF_8), new RecordHeaders()));
        DeadLetterContent cut =
                DeadLetterContent.found(record("x".repeat(64 * 1024).getBytes(UTF_8), new RecordHeaders()));
        assertThat(expected.content()).isEqualTo(cut.content()).isNotEqualTo(whole.content());
    }

    private List<String> brokenRules() {
        Findings findings = new Findings();
        new DeadLettersRule(null, run.log()).check(letters::forEach, findings);
        return findings.all().stream().map(RuleViolation::rule).toList();
    }

    private void letter(int offset, String value) {
        Headers headers = new RecordHeaders(run.records().get(offset).headers());
        headers.add("billing-dlq-reason", "not-json".getBytes(UTF_8));
        headers.add("billing-dlq-partition", "0".getBytes(UTF_8));
        headers.add("billing-dlq-offset", Integer.toString(offset).getBytes(UTF_8));
        letters.add(record(value.getBytes(UTF_8), headers));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                "billing-operation-dlq",
                0,
                0,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                null,
                value,
                headers,
                Optional.empty());
    }
}
