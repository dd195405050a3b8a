package io.cardledger.server.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounts used last, in two generations: when the younger one is full it becomes the older one, and the accounts of
 * the older one that nobody asked for since are let go. Written by the stream thread, read by any thread.
 */
final class AccountCache {

    private final int generationSize;
    private volatile Generations generations = Generations.empty();

    /** @param maxAccounts how many accounts are kept at most, at least 2 */
    AccountCache(int maxAccounts) {
        this.generationSize = maxAccounts / 2;
    }

    @Nullable
    Account find(String card) {
        return generations.find(card);
    }

    /** Finds an account and keeps it from being let go soon, if there is room. */
    @Nullable
    Account use(String card) {
        Generations now = generations;
        Account account = now.young.get(card);
        if (account != null) {
            return account;
        }
        account = now.old.get(card);
        if (account != null && !isFull()) {
            now.young.put(card, account);
        }
        return account;
    }

    /** Whether one more account makes accounts fall out. */
    boolean isFull() {
        return generations.young.size() >= generationSize;
    }

    /** Lets go of the older generation; changes in it must be in the store by then. */
    void rotate() {
        generations = new Generations(new ConcurrentHashMap<>(), generations.young);
    }

    void add(Account account) {
        generations.young.put(account.card(), account);
    }

    void clear() {
        generations = Generations.empty();
    }

    private record Generations(Map<String, Account> young, Map<String, Account> old) {

        static Generations empty() {
            return new Generations(new ConcurrentHashMap<>(), Map.of());
        }

        @Nullable
        Account find(String card) {
            Account account = young.get(card);
            return account != null ? account : old.get(card);
        }
    }
}
