package io.cardledger.server.store;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import io.cardledger.server.lookup.AccountsView;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.lookup.Page;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * The accounts of a partition for which this instance is a standby, or which is being restored: as far as it was read.
 */
@RequiredArgsConstructor
final class StandbyAccounts implements AccountsView {

    private final AccountBytes bytes;
    private final int partitions;

    @Override
    public Lookup lookup(String card, Positions after) {
        // the balance last: the changelog has it before the offsets
        Positions missing = FoldedOffsets.decode(bytes.folded(), partitions).missingFrom(after);
        CardBalance balance = bytes.balanceOf(card);
        return new Lookup(balance, FoldedOffsets.includes(balance, missing));
    }

    @Override
    public Page page(String from, int limit) {
        SortedMap<String, CardBalance> found = new TreeMap<>();
        try (KeyValueIterator<Bytes, byte[]> all = bytes.from(from)) {
            while (found.size() <= limit && all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                String card = CardKeys.card(next.key);
                found.put(card, bytes.balanceOf(card, next.value));
            }
        }
        return Page.of(found, limit);
    }
}
