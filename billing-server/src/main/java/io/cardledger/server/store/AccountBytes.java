package io.cardledger.server.store;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.server.account.AccountCodec;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as the bytes of a store, which may be behind those in use. Written by the stream thread, read by any.
 */
@RequiredArgsConstructor
final class AccountBytes {

    private final KeyValueStore<Bytes, byte[]> store;
    private final AccountCodec codec;

    /** The account of a card, a fresh one if there are no bytes of it. */
    StoredAccount read(String card) {
        StoredAccount account = new StoredAccount(card, codec.rememberedIds());
        byte[] written = store.get(CardKeys.of(card));
        if (written != null) {
            codec.decode(account, written);
            account.markWritten();
        }
        return account;
    }

    KeyValue<Bytes, byte[]> entryOf(StoredAccount account) {
        return KeyValue.pair(CardKeys.of(account.card()), codec.encode(account));
    }

    /** Writes those of the accounts that the changelog knows better than the store. */
    void write(List<StoredAccount> accounts) {
        List<StoredAccount> behind =
                accounts.stream().filter(StoredAccount::isBehind).toList();
        write(behind, behind.stream().map(this::entryOf).toList());
    }

    /** Writes accounts as {@link #entryOf} gave them. */
    void write(List<StoredAccount> accounts, List<KeyValue<Bytes, byte[]>> entries) {
        if (!accounts.isEmpty()) {
            // all at once, which is one call of RocksDB and not one for each
            store.putAll(entries);
            accounts.forEach(StoredAccount::markWritten);
        }
    }

    /** The balance as it was written last, for any thread; null if none was. */
    @Nullable
    CardBalance balanceOf(String card) {
        byte[] written = store.get(CardKeys.of(card));
        return written == null ? null : codec.decodeBalance(card, written);
    }

    /** The balance that an entry of {@link #from} holds. */
    CardBalance balanceOf(String card, byte[] written) {
        return codec.decodeBalance(card, written);
    }

    /** All that is written, in the order of cards, from one on; for any thread, to be closed. */
    KeyValueIterator<Bytes, byte[]> from(String card) {
        return store.range(CardKeys.from(card), null);
    }

    /** How far the sources are folded, as it was written last; for any thread. */
    byte @Nullable [] folded() {
        return store.get(CardKeys.FOLDED);
    }
}
