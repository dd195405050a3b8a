package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.check.log.TopicReader;
import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.contract.DeadLetterContent;
import io.cardledger.fault.contract.LogPosition;
import io.cardledger.fault.contract.TopicNames;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Dead letters are exactly what cannot be counted, once each, byte for byte. */
@RequiredArgsConstructor
public final class DeadLettersRule implements SettledRule {

    private final ClusterAccess access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        check(found -> new TopicReader(access).read(TopicNames.DEAD_LETTERS, found), findings);
    }

    public void check(Letters topic, Findings findings) {
        Map<LogPosition, DeadLetterContent> missing = new TreeMap<>(log.letters());
        topic.read(letter -> check(letter, missing, findings));
        missing.forEach((place, letter) ->
                findings.add(RuleViolation.of("dead-letter-missing", "", place.toString(), "a dead letter", "none")));
    }

    private void check(
            ConsumerRecord<byte[], byte[]> record, Map<LogPosition, DeadLetterContent> missing, Findings findings) {
        String where = LogPosition.of(record) + " of " + TopicNames.DEAD_LETTERS;
        Optional<LogPosition> place = DeadLetterContent.place(record);
        if (place.isEmpty() || DeadLetterContent.header(record, "reason").isEmpty()) {
            findings.add(RuleViolation.of("dead-letter", "", where, "a reason and a place", record.headers()));
            return;
        }
        where = place.get() + ", dead letter " + where;
        DeadLetterContent expected = missing.remove(place.get());
        DeadLetterContent found = DeadLetterContent.found(record);
        if (expected == null) {
            boolean isSecond = log.letters().containsKey(place.get());
            String got = isSecond ? "a second one" : "one of what counts";
            findings.add(RuleViolation.of("dead-letter-extra", "", where, "no dead letter", got));
        } else if (!expected.equals(found)) {
            findings.add(RuleViolation.of("dead-letter-bytes", "", where, expected, found));
        }
    }

    /** The dead-letter topic. */
    @FunctionalInterface
    public interface Letters {

        void read(Consumer<ConsumerRecord<byte[], byte[]>> reader);
    }
}
