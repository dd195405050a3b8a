package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The accounts of a partition that another instance owns, or that is being restored: as far as the changelog was read. */
@RequiredArgsConstructor
final class CopiedAccounts implements AccountsView {

    private final KeyValueStore<Bytes, byte[]> bytes;
    private final AccountCodec codec;
    private final int partitions;

    @Override
    public Lookup lookup(String card, Positions after) {
        // the balance last: the changelog has it before the offsets
        Positions missing =
                FoldedOffsets.decode(bytes.get(CardKeys.FOLDED), partitions).missingFrom(after);
        byte[] written = bytes.get(CardKeys.of(card));
        CardBalance balance = written == null ? null : codec.decodeBalance(card, written);
        return new Lookup(balance, FoldedOffsets.includes(balance, missing));
    }

    @Override
    public Page page(String from, int limit) {
        SortedMap<String, CardBalance> found = new TreeMap<>();
        try (KeyValueIterator<Bytes, byte[]> all = bytes.range(CardKeys.from(from), null)) {
            while (found.size() <= limit && all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                String card = CardKeys.card(next.key);
                found.put(card, codec.decodeBalance(card, next.value));
            }
        }
        return Page.of(found, limit);
    }
}
