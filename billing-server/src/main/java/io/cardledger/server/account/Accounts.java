package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The accounts in use, as objects, over the bytes of all.
 *
 * <p>A commit brings what changed into the changelog, which is what outlives this process. The bytes get an account when
 * it is new, when it leaves the accounts in use, or when they are to be complete: one that changes all the time costs no
 * write of its store.
 */
final class Accounts {

    private final AccountBytes bytes;
    private final BiConsumer<Bytes, byte[]> changelog;
    private final AccountCache cache;
    private final int maxChanged;
    private final List<Account> changed = new ArrayList<>();
    private Consumer<Account> onCommit = account -> {};

    /**
     * @param changelog gets what each commit changed
     * @param maxAccounts how many are kept as objects, at least 2
     */
    Accounts(
            KeyValueStore<Bytes, byte[]> store,
            BiConsumer<Bytes, byte[]> changelog,
            AccountCodec codec,
            int maxAccounts) {
        this.cache = new AccountCache(maxAccounts);
        this.bytes = new AccountBytes(store, codec, cache);
        this.changelog = changelog;
        this.maxChanged = maxAccounts / 2;
    }

    /** Whom to tell of each account that a commit changed. */
    void onCommit(Consumer<Account> listener) {
        onCommit = listener;
    }

    Account use(String card) {
        Account account = cache.use(card);
        if (account == null) {
            makeRoom();
            account = bytes.read(card);
            cache.add(account);
        }
        return account;
    }

    void changed(Account account) {
        if (account.isKnown() && account.markDirty()) {
            changed.add(account);
            bytes.changed(account);
        }
    }

    /** The balance, for any thread. */
    @Nullable
    CardBalance balanceOf(String card) {
        return bytes.balanceOf(card);
    }

    /** The balances in the order of cards, for any thread. */
    Page page(String from, int limit) {
        return bytes.page(from, limit);
    }

    /** Brings what changed into the changelog. */
    void commit() {
        boolean keptInVain = cache.isUseless();
        List<Account> toWrite = new ArrayList<>();
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
        for (Account account : changed) {
            KeyValue<Bytes, byte[]> entry = bytes.entryOf(account);
            changelog.accept(entry.key, entry.value);
            account.markLogged();
            if (keptInVain || !account.isWritten()) {
                toWrite.add(account);
                entries.add(entry);
            }
            onCommit.accept(account);
        }
        changed.clear();
        bytes.write(toWrite, entries);
        if (keptInVain) {
            rotate();
        }
    }

    /**
     * Brings all that the changelog has into the bytes.
     *
     * @throws IllegalStateException if there are changes that the changelog does not have
     */
    void complete() {
        if (!changed.isEmpty()) {
            throw new IllegalStateException(changed.size() + " accounts changed and are not in the changelog");
        }
        bytes.write(cache.all());
    }

    void clear() {
        changed.clear();
        bytes.clear();
        cache.clear();
    }

    private void makeRoom() {
        if (cache.isFull() || changed.size() >= maxChanged) {
            commit();
            rotate();
        }
    }

    private void rotate() {
        bytes.write(cache.leaving());
        cache.rotate();
    }
}
