package io.cardledger.e2e.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Topics;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;

/** The balance topic's latest record of each card is its balance. */
@RequiredArgsConstructor
final class BalanceTopicRule implements SettledRule {

    private final Access access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        Map<String, String> latest = new HashMap<>();
        new TopicReader(access)
                .read(
                        Topics.BALANCES,
                        record -> latest.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
        Map<String, Told> copy = new HashMap<>();
        latest.forEach((card, json) -> copy.put(card, BalanceJson.told(card, json)));
        new FinalBalances(log, "balance-topic", findings).compare(copy, Topics.BALANCES);
    }
}
