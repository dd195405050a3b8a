package io.cardledger.server.store;

import io.cardledger.server.account.AccountCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The accounts in use, as objects, over the bytes of all.
 *
 * <p>A commit brings what changed into the changelog, which is what outlives this process. The bytes get an account
 * when it is new, when it leaves the accounts in use, or when they are to be complete: one that changes all the time
 * costs no write of its store.
 */
final class Accounts {

    private final AccountBytes bytes;
    private final BiConsumer<Bytes, byte[]> changelog;
    private final AccountCache cache;
    private final int maxChanged;
    private final List<StoredAccount> changed = new ArrayList<>();
    /** Those that are new since the last commit, which the bytes lack. */
    private final Map<String, StoredAccount> unwritten = new ConcurrentHashMap<>();

    private Consumer<StoredAccount> onLogged = account -> {};

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
        this.bytes = new AccountBytes(store, codec);
        this.changelog = changelog;
        this.maxChanged = maxAccounts / 2;
    }

    /** Whom to tell of each account that a commit logged. */
    void onLogged(Consumer<StoredAccount> listener) {
        onLogged = listener;
    }

    StoredAccount use(String card) {
        StoredAccount account = cache.use(card);
        if (account == null) {
            makeRoom();
            account = bytes.read(card);
            cache.add(account);
        }
        return account;
    }

    void changed(StoredAccount account) {
        if (account.isKnown() && account.markDirty()) {
            changed.add(account);
            if (!account.isWritten()) {
                unwritten.put(account.card(), account);
            }
        }
    }

    /** What any thread may ask of them. */
    ActiveAccounts view(FoldedOffsets folded) {
        return new ActiveAccounts(cache, unwritten, bytes, folded);
    }

    /** Brings what changed into the changelog. */
    void commit() {
        boolean keptInVain = cache.isUseless();
        List<StoredAccount> toWrite = new ArrayList<>();
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
        for (StoredAccount account : changed) {
            KeyValue<Bytes, byte[]> entry = log(account);
            if (keptInVain || !account.isWritten()) {
                toWrite.add(account);
                entries.add(entry);
            }
            onLogged.accept(account);
        }
        changed.clear();
        write(toWrite, entries);
        if (keptInVain) {
            rotate();
        }
    }

    private KeyValue<Bytes, byte[]> log(StoredAccount account) {
        KeyValue<Bytes, byte[]> entry = bytes.entryOf(account);
        changelog.accept(entry.key, entry.value);
        account.markLogged();
        return entry;
    }

    private void write(List<StoredAccount> accounts, List<KeyValue<Bytes, byte[]>> entries) {
        bytes.write(accounts, entries);
        if (!unwritten.isEmpty()) {
            accounts.forEach(account -> unwritten.remove(account.card()));
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
        unwritten.clear();
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
