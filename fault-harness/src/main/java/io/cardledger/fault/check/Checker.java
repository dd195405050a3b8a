package io.cardledger.fault.check;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.check.rule.AnswersRule;
import io.cardledger.fault.check.rule.BalanceTopicRule;
import io.cardledger.fault.check.rule.ChangelogRule;
import io.cardledger.fault.check.rule.CopiesRule;
import io.cardledger.fault.check.rule.DeadLettersRule;
import io.cardledger.fault.check.rule.HttpRule;
import io.cardledger.fault.check.rule.ListingsRule;
import io.cardledger.fault.check.rule.LiveServers;
import io.cardledger.fault.check.rule.OutcomesRule;
import io.cardledger.fault.check.rule.PairsRule;
import io.cardledger.fault.check.rule.QueriesRule;
import io.cardledger.fault.check.rule.SendsRule;
import io.cardledger.fault.check.rule.SettledRule;
import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.history.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compares everything that was said with what the operations topic holds, with nothing of the server's code. */
public final class Checker {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Checker() {}

    /** Waits for the dust to settle, then checks everything; empty means that every promise was kept. */
    public static List<RuleViolation> check(ClusterAccess access, History history) {
        return check(access, history, TIMEOUT);
    }

    /** The same, with as much timeout. */
    public static List<RuleViolation> check(ClusterAccess access, History history, Duration timeout) {
        Settling settling = new Settling(timeout);
        OperationsLog log = OperationsLog.read(access);
        Findings findings = told(log, history);
        settledRules(access, log, history).forEach(rule -> findings.addAll(settling.findings(rule)));
        return findings.all();
    }

    /** What needs nothing but the log and what was told during the run. */
    static Findings told(OperationsLog log, History history) {
        Findings findings = new Findings();
        history.oddities()
                .forEach(odd -> findings.add(
                        new RuleViolation(odd.rule(), odd.card(), odd.where(), odd.expected(), odd.got(), odd.at())));
        new SendsRule(log, history, findings).check();
        new PairsRule(log, history, findings).check();
        new AnswersRule(log, history, findings).check();
        new OutcomesRule(log, history, findings).check();
        new ListingsRule(history, findings).check();
        return findings;
    }

    private static List<SettledRule> settledRules(ClusterAccess access, OperationsLog log, History history) {
        LiveServers servers = new LiveServers(access);
        List<SettledRule> rules = new ArrayList<>(List.of(
                new HttpRule(servers, log),
                new QueriesRule(access, log),
                new DeadLettersRule(access, log),
                new BalanceTopicRule(access, log),
                new ChangelogRule(access, log)));
        if (history.terms().copies()) {
            rules.add(new CopiesRule(servers, log));
        }
        return rules;
    }
}
