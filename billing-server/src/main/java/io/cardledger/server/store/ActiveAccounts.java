package io.cardledger.server.store;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import io.cardledger.server.account.Account;
import io.cardledger.server.lookup.AccountsView;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.lookup.Page;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The accounts of a partition for which this instance is active, as the last operation left them. */
@RequiredArgsConstructor
final class ActiveAccounts implements AccountsView {

    private final AccountCache inUse;
    private final Map<String, StoredAccount> unwritten;
    private final AccountBytes bytes;
    private final FoldedOffsets folded;

    @Override
    public Lookup lookup(String card, Positions after) {
        // the balance last: read before, one from before a position could pass for one after it
        Positions missing = folded.missingFrom(after);
        CardBalance balance = balanceOf(card);
        return new Lookup(balance, FoldedOffsets.includes(balance, missing));
    }

    private @Nullable CardBalance balanceOf(String card) {
        Account account = inUse.find(card);
        return account != null ? account.balance() : bytes.balanceOf(card);
    }

    /** Costs what it returns, and a look at the cards new since the last commit. */
    @Override
    public Page page(String from, int limit) {
        SortedMap<String, CardBalance> found = new TreeMap<>();
        Object epoch = inUse.epoch();
        // the unwritten first: what is written meanwhile is then among the bytes
        unwritten.values().stream()
                .filter(account -> account.card().compareTo(from) >= 0)
                .sorted(Comparator.comparing(Account::card))
                .limit(limit + 1L)
                .forEach(account -> add(account.card(), account.balance(), found));
        int written = 0;
        try (KeyValueIterator<Bytes, byte[]> all = bytes.from(from)) {
            while (written++ <= limit && all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                String card = CardKeys.card(next.key);
                add(card, newest(card, next.value, epoch), found);
            }
        }
        return Page.of(found, limit);
    }

    /** @param written the bytes as they were in some moment since {@code epoch} began */
    private @Nullable CardBalance newest(String card, byte[] written, Object epoch) {
        Account account = inUse.find(card);
        if (account != null) {
            return account.balance();
        }
        // an account that left meanwhile is in the bytes of now, and the iterator shows those of before
        return inUse.epoch() == epoch ? bytes.balanceOf(card, written) : balanceOf(card);
    }

    private static void add(String card, @Nullable CardBalance balance, Map<String, CardBalance> found) {
        if (balance != null) {
            found.put(card, balance);
        }
    }
}
