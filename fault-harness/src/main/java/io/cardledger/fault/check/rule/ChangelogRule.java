package io.cardledger.fault.check.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.check.log.OrderedBook;
import io.cardledger.fault.check.log.TopicReader;
import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.contract.ChangelogRecord;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.contract.TopicNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;

/** What the changelog would restore is what the balances are, and what is remembered of their ids. */
@RequiredArgsConstructor
public final class ChangelogRule implements SettledRule {

    private static final String RULE = "changelog";
    /** The key of how far each partition was folded. */
    private static final String FOLDED = "\0";

    private final ClusterAccess access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        Map<String, byte[]> latest = new HashMap<>();
        new TopicReader(access)
                .read(TopicNames.CHANGELOG, record -> latest.put(new String(record.key(), UTF_8), record.value()));
        latest.remove(FOLDED);
        Map<String, ToldBalance> copy = new HashMap<>();
        latest.forEach((card, bytes) -> {
            ChangelogRecord account = ChangelogRecord.decode(bytes);
            copy.put(card, account.told());
            checkIds(card, account, findings);
        });
        new FinalBalances(log, RULE, findings).compare(copy, TopicNames.CHANGELOG);
    }

    private void checkIds(String card, ChangelogRecord account, Findings findings) {
        if (log.books().get(card) instanceof OrderedBook book) {
            List<Long> expected = book.remembered();
            if (!expected.equals(account.remembered())) {
                findings.add(RuleViolation.of(
                        RULE, card, TopicNames.CHANGELOG, "ids with the amounts " + expected, account.remembered()));
            }
        }
    }
}
