package io.cardledger.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.account.Randomly;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class AccountsTests {

    private static final AccountCodec CODEC = new AccountCodec(4);
    private static final int CARDS = 200;
    private static final int ROUNDS = 200;

    private final KeyValueStore<Bytes, byte[]> store = Stores.inMemory();
    private final Map<Bytes, byte[]> changelog = new HashMap<>();

    @Test
    void theStoreIsWhatTheChangelogSaysWheneverItIsToBeComplete() {
        Randomly.check(50, random -> {
            Accounts accounts = accounts(2 + random.nextInt(20));
            for (int step = 0; step < 300; step++) {
                Stores.add(accounts, "c" + random.nextInt(30));
                if (random.nextInt(10) == 0) {
                    accounts.commit();
                }
                if (random.nextInt(50) == 0) {
                    accounts.commit();
                    accounts.complete();
                    assertThat(written()).containsExactlyInAnyOrderEntriesOf(changelog);
                }
            }
        });
    }

    @Test
    void anAccountThatChangesAllTheTimeIsWrittenWhenItIsNewAndNotAgainAsLongAsItIsInUse() {
        Accounts accounts = accounts(10);
        for (int commit = 1; commit <= 5; commit++) {
            Stores.add(accounts, "a");
            accounts.commit();
            assertThat(operations(changelog.get(CardKeys.of("a")))).isEqualTo(commit);
            assertThat(operations(store.get(CardKeys.of("a")))).isEqualTo(1);
            assertThat(Stores.view(accounts)
                            .lookup("a", Positions.NONE)
                            .balance()
                            .operations())
                    .isEqualTo(commit);
        }
        accounts.complete();
        assertThat(operations(store.get(CardKeys.of("a")))).isEqualTo(5);
    }

    @Test
    void refusesToBeCompleteWithChangesThatTheChangelogLacks() {
        Accounts accounts = accounts(10);
        Stores.add(accounts, "a");
        assertThatThrownBy(accounts::complete).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noReaderSeesAnAccountAsItWasBeforeTheReadHoweverAccountsComeAndGo() {
        Accounts accounts = accounts(16);
        AtomicIntegerArray counted = new AtomicIntegerArray(CARDS);
        CompletableFuture<Void> folding = CompletableFuture.runAsync(() -> count(accounts, counted));
        do {
            int[] before = new int[CARDS];
            for (int card = 0; card < CARDS; card++) {
                before[card] = counted.get(card);
            }
            for (CardBalance balance : Stores.view(accounts).page("", CARDS).balances()) {
                assertThat(balance.operations()).isGreaterThanOrEqualTo(before[Integer.parseInt(balance.card())]);
            }
        } while (!folding.isDone());
        folding.join();
    }

    private static void count(Accounts accounts, AtomicIntegerArray counted) {
        Random random = new Random(1);
        for (int step = 0; step < CARDS * ROUNDS; step++) {
            int card = random.nextInt(CARDS);
            Stores.add(accounts, String.valueOf(card));
            counted.incrementAndGet(card);
            if (step % 100 == 0) {
                accounts.commit();
            }
        }
    }

    private Accounts accounts(int maxAccounts) {
        changelog.clear();
        written().keySet().forEach(store::delete);
        return new Accounts(store, changelog::put, CODEC, maxAccounts);
    }

    private Map<Bytes, byte[]> written() {
        Map<Bytes, byte[]> written = new HashMap<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> written.put(entry.key, entry.value));
        }
        return written;
    }

    private static long operations(byte[] account) {
        return CODEC.decodeBalance("a", account).operations();
    }
}
