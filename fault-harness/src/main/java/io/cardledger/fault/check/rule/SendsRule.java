package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.LogPartition;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.contract.LogPosition;
import io.cardledger.fault.history.History;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** What was acknowledged is in the log, and what is in the log was sent, and lies there once. */
@RequiredArgsConstructor
public final class SendsRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;

    public void check() {
        history.sends().forEachAcknowledged(this::checkAcknowledged);
        Set<Long> sent = history.sends().sent().stream().boxed().collect(Collectors.toSet());
        Set<Long> bad = history.sends().bad().stream().boxed().collect(Collectors.toSet());
        Set<Long> seen = new HashSet<>();
        for (LogPartition partition : log.partitions().values()) {
            for (int i = 0; i < partition.size(); i++) {
                LogPosition place = partition.place(i);
                long content = partition.content(i);
                if (!isFromThisRun(place)) {
                    continue;
                }
                if (!seen.add(content)) {
                    found("written-twice", place, "each send once", "the same record again");
                } else {
                    checkSent(place, sent.contains(content), bad.contains(content) == partition.isUnreadable(content));
                }
            }
        }
    }

    private void checkSent(LogPosition place, boolean isSent, boolean isAsMeant) {
        if (!isSent) {
            found("invented-record", place, "what the load sent", "a record that it did not send");
        } else if (!isAsMeant) {
            found("harness", place, "the checker to read as the load means", "two minds on what is readable");
        }
    }

    private boolean isFromThisRun(LogPosition place) {
        return place.offset() >= history.terms().firstOffsets().getOrDefault(place.partition(), 0L);
    }

    private void checkAcknowledged(long content, int partition, long offset, long at) {
        OptionalLong found = log.content(partition, offset);
        if (found.isEmpty() || found.getAsLong() != content) {
            findings.add(new RuleViolation(
                    "acknowledged-lost",
                    "",
                    new LogPosition(partition, offset).toString(),
                    "the record that was acknowledged there",
                    found.isEmpty() ? "nothing" : "another record",
                    history.clock().instant(at)));
        }
    }

    private void found(String rule, LogPosition place, String expected, String got) {
        findings.add(RuleViolation.of(rule, "", place.toString(), expected, got));
    }
}
