package io.cardledger.server.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts used last, in two generations: when the younger one is full it becomes the older one, and the accounts
 * of the older one that nobody asked for since are let go. Written by the stream thread, read by any thread.
 *
 * <p>Where hardly any account is asked for again, because there are many more cards than places, keeping them costs the
 * garbage collector more than it saves: then a generation ends with the commit that wrote it.
 */
final class AccountCache {

    private static final int FEWEST_TO_JUDGE = 2_048;
    private static final int ONE_IN = 8;

    private final int generationSize;
    private int asked;
    private int found;
    private volatile Generations generations = Generations.empty();

    /** @param maxAccounts how many accounts are kept at most, at least 2 */
    AccountCache(int maxAccounts) {
        this.generationSize = maxAccounts / 2;
    }

    @Nullable
    StoredAccount find(String card) {
        return generations.find(card);
    }

    /** Finds an account and keeps it from being let go soon, if there is room. */
    @Nullable
    StoredAccount use(String card) {
        Generations now = generations;
        asked++;
        StoredAccount account = now.young.get(card);
        if (account == null) {
            account = now.old.get(card);
            if (account != null && !isFull()) {
                now.young.put(card, account);
            }
        }
        if (account != null) {
            found++;
        }
        return account;
    }

    /** Whether one more account makes accounts fall out. */
    boolean isFull() {
        return generations.young.size() >= generationSize;
    }

    /** The accounts that the next {@link #rotate} lets go of. */
    List<StoredAccount> leaving() {
        Generations now = generations;
        return now.old.values().stream()
                .filter(account -> !now.young.containsKey(account.card()))
                .toList();
    }

    /** Lets go of the older generation; the store must have those of {@link #leaving} by then. */
    void rotate() {
        Map<String, StoredAccount> young = generations.young;
        generations = new Generations(new ConcurrentHashMap<>(young.size()), young);
        asked = 0;
        found = 0;
    }

    /** Whether hardly any account was asked for again since the last rotation. */
    boolean isUseless() {
        return found < asked / ONE_IN && generations.young.size() >= FEWEST_TO_JUDGE;
    }

    /** Is another object after each rotation. */
    Object epoch() {
        return generations;
    }

    void add(StoredAccount account) {
        generations.young.put(account.card(), account);
    }

    /** All that are kept. */
    List<StoredAccount> all() {
        Generations now = generations;
        return Stream.concat(now.young.values().stream(), leaving().stream()).toList();
    }

    void clear() {
        generations = Generations.empty();
    }

    private record Generations(Map<String, StoredAccount> young, Map<String, StoredAccount> old) {

        static Generations empty() {
            return new Generations(new ConcurrentHashMap<>(), Map.of());
        }

        @Nullable
        StoredAccount find(String card) {
            StoredAccount account = young.get(card);
            return account != null ? account : old.get(card);
        }
    }
}
