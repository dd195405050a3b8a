package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The accounts in use, as objects, over the bytes of all; what changed is written when it is asked for. */
final class Accounts {

    private final KeyValueStore<Bytes, byte[]> bytes;
    private final AccountCodec codec;
    private final AccountCache cache;
    private final int maxChanged;
    private final List<Account> changed = new ArrayList<>();
    private final Map<String, Account> unwritten = new ConcurrentHashMap<>();
    private Consumer<Account> onWrite = account -> {};

    /** @param maxAccounts how many are kept as objects, at least 2 */
    Accounts(KeyValueStore<Bytes, byte[]> bytes, AccountCodec codec, int maxAccounts) {
        this.bytes = bytes;
        this.codec = codec;
        this.cache = new AccountCache(maxAccounts);
        this.maxChanged = maxAccounts / 2;
    }

    void onWrite(Consumer<Account> listener) {
        onWrite = listener;
    }

    Account use(String card) {
        Account account = cache.use(card);
        if (account == null) {
            makeRoom();
            byte[] written = bytes.get(CardKeys.of(card));
            account = written == null ? codec.fresh(card) : codec.decode(card, written);
            cache.add(account);
        }
        return account;
    }

    void changed(Account account) {
        if (account.isKnown() && account.markDirty()) {
            changed.add(account);
            if (!account.isWritten()) {
                unwritten.put(account.card(), account);
            }
        }
    }

    /** The balance, for any thread. */
    @Nullable
    CardBalance balanceOf(String card) {
        Account account = cache.find(card);
        if (account != null) {
            return account.balance();
        }
        byte[] written = bytes.get(CardKeys.of(card));
        return written == null ? null : codec.decodeBalance(card, written);
    }

    /** The balances in the order of cards, for any thread; it costs what it returns, and a look at the cards new since the last commit. */
    Page page(String from, int limit) {
        SortedMap<String, CardBalance> found = new TreeMap<>();
        // the unwritten first: what is written meanwhile is then among the bytes
        unwritten.values().stream()
                .filter(account -> account.card().compareTo(from) >= 0)
                .sorted(Comparator.comparing(Account::card))
                .limit(limit + 1L)
                .forEach(account -> add(account.card(), account.balance(), found));
        int written = 0;
        try (KeyValueIterator<Bytes, byte[]> all = bytes.range(CardKeys.from(from), null)) {
            while (written++ <= limit && all.hasNext()) {
                KeyValue<Bytes, byte[]> next = all.next();
                String card = CardKeys.card(next.key);
                add(card, newest(card, next.value), found);
            }
        }
        return Page.of(found, limit);
    }

    private @Nullable CardBalance newest(String card, byte[] written) {
        Account account = cache.find(card);
        return account != null ? account.balance() : codec.decodeBalance(card, written);
    }

    private static void add(String card, @Nullable CardBalance balance, Map<String, CardBalance> found) {
        if (balance != null) {
            found.put(card, balance);
        }
    }

    void write() {
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(changed.size());
        for (Account account : changed) {
            entries.add(KeyValue.pair(CardKeys.of(account.card()), codec.encode(account)));
        }
        // all at once, which is one call of RocksDB and not one for each
        bytes.putAll(entries);
        for (Account account : changed) {
            if (!account.isWritten()) {
                unwritten.remove(account.card());
            }
            account.markWritten();
            onWrite.accept(account);
        }
        changed.clear();
        cache.rotateIfUseless();
    }

    void clear() {
        changed.clear();
        unwritten.clear();
        cache.clear();
    }

    private void makeRoom() {
        if (cache.isFull() || changed.size() >= maxChanged) {
            write();
            cache.rotate();
        }
    }
}
