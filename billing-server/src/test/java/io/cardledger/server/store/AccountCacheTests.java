package io.cardledger.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.account.Account;
import io.cardledger.server.account.Randomly;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountCacheTests {

    private static void commit(AccountCache cache) {
        if (cache.isUseless()) {
            cache.rotate();
        }
    }

    private static final int CARDS = 60;
    private static final int MANY = 3_000;

    @Test
    void neverKeepsMoreAccountsThanItMayHoweverTheyAreUsed() {
        Randomly.check(50, random -> {
            int max = 2 + random.nextInt(20);
            AccountCache cache = new AccountCache(max);
            for (int step = 0; step < 2_000; step++) {
                use(cache, "c" + random.nextInt(random.nextBoolean() ? CARDS : max));
                assertThat(kept(cache)).hasSizeLessThanOrEqualTo(max);
            }
        });
    }

    @Test
    void anAccountOutlivesARotationAndNotTwo() {
        AccountCache cache = new AccountCache(4);
        StoredAccount account = use(cache, "a");
        cache.rotate();
        assertThat(cache.find("a")).isSameAs(account);
        cache.rotate();
        assertThat(cache.find("a")).isNull();
    }

    @Test
    void tellsWhichAccountsLeaveWithTheNextRotation() {
        AccountCache cache = new AccountCache(4);
        use(cache, "a");
        StoredAccount leaving = use(cache, "b");
        assertThat(cache.leaving()).isEmpty();
        cache.rotate();
        use(cache, "a");
        use(cache, "c");
        assertThat(cache.leaving()).containsExactly(leaving);
        assertThat(cache.all()).extracting(Account::card).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void anAccountThatIsUsedStays() {
        AccountCache cache = new AccountCache(4);
        StoredAccount account = use(cache, "a");
        for (int rotation = 0; rotation < 5; rotation++) {
            cache.rotate();
            assertThat(cache.use("a")).isSameAs(account);
        }
    }

    @Test
    void accountsThatNobodyAsksForAgainGoWithTheNextCommit() {
        AccountCache cache = new AccountCache(MANY * 10);
        useMany(cache, "first");
        commit(cache);
        assertThat(cache.find("first-0")).isNotNull();
        useMany(cache, "second");
        commit(cache);
        assertThat(cache.find("first-0")).isNull();
        assertThat(cache.find("second-0")).isNotNull();
    }

    @Test
    void accountsThatAreAskedForAgainStayAsLongAsThereIsRoom() {
        AccountCache cache = new AccountCache(MANY * 10);
        for (int round = 0; round < 20; round++) {
            useMany(cache, "r" + round % 3);
            useMany(cache, "often");
            commit(cache);
        }
        assertThat(cache.find("r0-0")).isNotNull();
        assertThat(cache.find("r1-0")).isNotNull();
        assertThat(cache.find("r2-0")).isNotNull();
    }

    private static void useMany(AccountCache cache, String prefix) {
        for (int card = 0; card < MANY; card++) {
            use(cache, prefix + "-" + card);
        }
    }

    private static StoredAccount use(AccountCache cache, String card) {
        StoredAccount account = cache.use(card);
        if (account == null) {
            if (cache.isFull()) {
                cache.rotate();
            }
            account = new StoredAccount(card, 1);
            cache.add(account);
        }
        return account;
    }

    private static Set<String> kept(AccountCache cache) {
        Set<String> kept = new HashSet<>();
        for (int card = 0; card < CARDS; card++) {
            if (cache.find("c" + card) != null) {
                kept.add("c" + card);
            }
        }
        return kept;
    }
}
