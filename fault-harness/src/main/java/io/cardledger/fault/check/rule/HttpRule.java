package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.OperationsLog;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Every server tells every balance. */
@RequiredArgsConstructor
public final class HttpRule implements SettledRule {

    private static final String RULE = "final-http";
    private static final int ENOUGH = 10;

    private final LiveServers servers;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) throws InterruptedException {
        List<URI> alive = servers.alive();
        if (alive.isEmpty()) {
            findings.add(RuleViolation.of(RULE, "", "all servers", "one that answers", "none"));
        }
        for (URI server : alive) {
            check(server, findings);
        }
    }

    private void check(URI server, Findings findings) throws InterruptedException {
        FinalBalances balances = new FinalBalances(log, RULE, findings);
        for (var each : log.books().entrySet()) {
            if (findings.all().size() > ENOUGH) {
                return;
            }
            String end = each.getValue().end().toString();
            balances.compare(
                    each.getKey(), servers.balance(server, each.getKey(), end).orElse(null), server.getAuthority());
        }
    }
}
