package io.cardledger.fault.check;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.rule.SettledRule;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Gives what has to settle its time, all of it together one span. */
final class Settling {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final long deadline;

    Settling(Duration timeout) {
        deadline = System.nanoTime() + timeout.toNanos();
    }

    /** What is found in the end. */
    List<RuleViolation> findings(SettledRule rule) {
        try {
            List<RuleViolation> found = attempt(rule);
            while (!found.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE.toMillis());
                found = attempt(rule);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<RuleViolation> attempt(SettledRule rule) throws InterruptedException {
        Findings findings = new Findings();
        try {
            rule.check(findings);
        } catch (KafkaException e) {
            findings.add(RuleViolation.of("brokers", "", rule.getClass().getSimpleName(), "brokers that answer", e));
        }
        return findings.all();
    }
}
