package io.cardledger.fault.check.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.check.log.TopicReader;
import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.contract.TopicNames;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;

/** The balance topic's latest record of each card is its balance. */
@RequiredArgsConstructor
public final class BalanceTopicRule implements SettledRule {

    private final ClusterAccess access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        Map<String, String> latest = new HashMap<>();
        new TopicReader(access)
                .read(
                        TopicNames.BALANCES,
                        record -> latest.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
        Map<String, ToldBalance> copy = new HashMap<>();
        latest.forEach((card, json) -> copy.put(card, BalanceParser.told(card, json)));
        new FinalBalances(log, "balance-topic", findings).compare(copy, TopicNames.BALANCES);
    }
}
