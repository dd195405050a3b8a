package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** Whoever holds a copy of a card holds the right one, and more than one does. */
@RequiredArgsConstructor
public final class CopiesRule implements SettledRule {

    private static final String RULE = "copies";
    private static final int COPIES = 2;
    private static final int ENOUGH = 10;

    private final LiveServers servers;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) throws InterruptedException {
        List<URI> alive = servers.alive();
        for (String card : log.books().keySet()) {
            if (findings.all().size() > ENOUGH) {
                return;
            }
            int copies = 0;
            for (URI server : alive) {
                copies += check(card, server, findings) ? 1 : 0;
            }
            if (copies < Math.min(COPIES, alive.size())) {
                findings.add(RuleViolation.of(RULE, card, "all servers", "a copy more than the active one", copies));
            }
        }
    }

    /** Whether the server has a copy. */
    private boolean check(String card, URI server, Findings findings) throws InterruptedException {
        Optional<HttpResponse<String>> answer = servers.get(
                server,
                "/balance/" + card + "?wait=0s",
                "Billing-Forwarded-By",
                "the-checker",
                "Billing-Copy",
                "standby");
        if (answer.isEmpty() || answer.get().statusCode() == 503) {
            return false;
        }
        if (answer.get().statusCode() != 200) {
            String got = answer.get().statusCode() + " " + answer.get().body();
            findings.add(RuleViolation.of(RULE, card, server.getAuthority(), "a balance or 503", got));
            return false;
        }
        ToldBalance told = BalanceParser.told(card, answer.get().body());
        new FinalBalances(log, RULE, findings).compare(card, told, server.getAuthority());
        return true;
    }
}
