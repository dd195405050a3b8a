package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The accounts in use, as objects, over the bytes of all; what changed is written when it is asked for. */
final class Accounts {

    private final KeyValueStore<Bytes, byte[]> bytes;
    private final AccountCodec codec;
    private final AccountCache cache;
    private final int maxChanged;
    private final List<Account> changed = new ArrayList<>();
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
            byte[] written = bytes.get(key(card));
            account = written == null ? codec.fresh(card) : codec.decode(card, written);
            cache.add(account);
        }
        return account;
    }

    void changed(Account account) {
        if (account.isKnown() && account.markDirty()) {
            changed.add(account);
        }
    }

    /** The balance, for any thread. */
    @Nullable
    CardBalance balanceOf(String card) {
        Account account = cache.find(card);
        if (account != null) {
            return account.balance();
        }
        byte[] written = bytes.get(key(card));
        return written == null ? null : codec.decode(card, written).balance();
    }

    void write() {
        for (Account account : changed) {
            bytes.put(key(account.card()), codec.encode(account));
            account.markClean();
            onWrite.accept(account);
        }
        changed.clear();
    }

    void clear() {
        changed.clear();
        cache.clear();
    }

    private void makeRoom() {
        if (cache.isFull() || changed.size() >= maxChanged) {
            write();
            cache.rotate();
        }
    }

    private static Bytes key(String card) {
        return Bytes.wrap(card.getBytes(StandardCharsets.UTF_8));
    }
}
