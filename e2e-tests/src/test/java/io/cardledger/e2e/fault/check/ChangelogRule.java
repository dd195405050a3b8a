package io.cardledger.e2e.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;

/** What the changelog would restore is what the balances are, and what is remembered of their ids. */
@RequiredArgsConstructor
final class ChangelogRule implements SettledRule {

    private static final String RULE = "changelog";
    /** The key of how far each partition was folded. */
    private static final String FOLDED = "\0";

    private final Access access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        Map<String, byte[]> latest = new HashMap<>();
        new TopicReader(access)
                .read(Topics.CHANGELOG, record -> latest.put(new String(record.key(), UTF_8), record.value()));
        latest.remove(FOLDED);
        Map<String, Told> copy = new HashMap<>();
        latest.forEach((card, bytes) -> {
            AccountBytes account = AccountBytes.decode(bytes);
            copy.put(card, account.told());
            checkIds(card, account, findings);
        });
        new FinalBalances(log, RULE, findings).compare(copy, Topics.CHANGELOG);
    }

    private void checkIds(String card, AccountBytes account, Findings findings) {
        if (log.books().get(card) instanceof OrderedBook book) {
            List<Long> expected = book.remembered();
            if (!expected.equals(account.remembered())) {
                findings.add(Violation.of(
                        RULE, card, Topics.CHANGELOG, "ids with the amounts " + expected, account.remembered()));
            }
        }
    }
}
