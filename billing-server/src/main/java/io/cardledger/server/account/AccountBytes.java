package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The accounts as the bytes of a store, which may be behind those in use. Written by the stream thread, read by any. */
@RequiredArgsConstructor
final class AccountBytes {

    private final KeyValueStore<Bytes, byte[]> store;
    private final AccountCodec codec;
    private final AccountCache inUse;
    private final Map<String, Account> missing = new ConcurrentHashMap<>();

    /** The account of a card, a fresh one if there are no bytes of it. */
    Account read(String card) {
        byte[] written = store.get(CardKeys.of(card));
        return written == null ? codec.fresh(card) : codec.decode(card, written);
    }

    /** Notes that an account changed; it need not be written yet. */
    void changed(Account account) {
        if (!account.isWritten()) {
            missing.put(account.card(), account);
        }
    }

    KeyValue<Bytes, byte[]> entryOf(Account account) {
        return KeyValue.pair(CardKeys.of(account.card()), codec.encode(account));
    }

    /** Writes those of the accounts that the changelog knows better than the store. */
    void write(List<Account> accounts) {
        List<Account> behind = accounts.stream().filter(Account::isBehind).toList();
        write(behind, behind.stream().map(this::entryOf).toList());
    }

    /** Writes accounts as {@link #entryOf} gave them. */
    void write(List<Account> accounts, List<KeyValue<Bytes, byte[]>> entries) {
        if (accounts.isEmpty()) {
            return;
        }
        // all at once, which is one call of RocksDB and not one for each
        store.putAll(entries);
        for (Account account : accounts) {
            if (!account.isWritten()) {
                missing.remove(account.card());
            }
            account.markWritten();
        }
    }

    void clear() {
        missing.clear();
    }

    /** The newest balance, for any thread. */
    @Nullable
    CardBalance balanceOf(String card) {
        Account account = inUse.find(card);
        if (account != null) {
            return account.balance();
        }
        byte[] written = store.get(CardKeys.of(card));
        return written == null ? null : codec.decodeBalance(card, written);
    }

    /**
     * The newest balances in the order of cards, for any thread; it costs what it returns, and a look at the cards new since
     * the last commit.
     */
    Page page(String from, int limit) {
        SortedMap<String, CardBalance> found = new TreeMap<>();
        Object era = inUse.era();
        // the missing first: what is written meanwhile is then among the bytes
        missing.values().stream()
                .filter(account -> account.card().compareTo(from) >= 0)
                .sorted(Comparator.comparing(Account::card))
                .limit(limit + 1L)
                .forEach(account -> add(account.card(), account.balance(), found));
        int written = 0;
        try (KeyValueIterator<Bytes, byte[]> all = store.range(CardKeys.from(from), null)) {
            while (written++ <= limit && all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                String card = CardKeys.card(next.key);
                add(card, newest(card, next.value, era), found);
            }
        }
        return Page.of(found, limit);
    }

    /** @param written the bytes as they were in some moment since {@code era} began */
    private @Nullable CardBalance newest(String card, byte[] written, Object era) {
        Account account = inUse.find(card);
        if (account != null) {
            return account.balance();
        }
        // an account that left meanwhile is in the bytes of now, and the iterator shows those of before
        return inUse.era() == era ? codec.decodeBalance(card, written) : balanceOf(card);
    }

    private static void add(String card, @Nullable CardBalance balance, Map<String, CardBalance> found) {
        if (balance != null) {
            found.put(card, balance);
        }
    }
}
