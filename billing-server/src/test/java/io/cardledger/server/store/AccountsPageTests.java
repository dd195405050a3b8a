package io.cardledger.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.account.Randomly;
import io.cardledger.server.lookup.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class AccountsPageTests {

    private static final AccountCodec CODEC = new AccountCodec(4);
    private static final int CARDS = 3_000;

    private final KeyValueStore<Bytes, byte[]> bytes = Stores.inMemory();

    @Test
    void aPageHasWhatAPlainSortedMapHasHoweverMuchIsWritten() {
        Randomly.check(50, random -> {
            KeyValueStore<Bytes, byte[]> fresh = Stores.inMemory();
            fresh.put(CardKeys.FOLDED, new FoldedOffsets(4).encode());
            Accounts accounts = new Accounts(fresh, (key, value) -> {}, CODEC, 2 + random.nextInt(20));
            NavigableMap<String, Long> model = new TreeMap<>();
            for (int step = 0; step < 200; step++) {
                String card = "c" + random.nextInt(60);
                Stores.add(accounts, card);
                model.merge(card, 1L, Long::sum);
                if (random.nextInt(20) == 0) {
                    accounts.commit();
                }
                assertPage(accounts, model, random);
            }
        });
    }

    @Test
    void aStandbyHasWhatIsWrittenAndNothingElse() {
        Accounts accounts = new Accounts(bytes, (key, value) -> {}, CODEC, 100);
        bytes.put(CardKeys.FOLDED, new FoldedOffsets(4).encode());
        Stores.add(accounts, "b");
        Stores.add(accounts, "a");
        accounts.commit();
        Stores.add(accounts, "c");

        StandbyAccounts standby = new StandbyAccounts(new AccountBytes(bytes, CODEC), 4);
        assertThat(cards(standby.page("", 10))).containsExactly("a", "b");
        assertThat(standby.page("", 1).next()).isEqualTo("b");
        assertThat(cards(standby.page("aa", 1))).containsExactly("b");
    }

    @Test
    void noCardThatWasAddedBeforeIsMissingFromAPageThatIsReadWhileOthersAreAdded() {
        Accounts accounts = new Accounts(bytes, (key, value) -> {}, CODEC, 64);
        AtomicInteger added = new AtomicInteger();
        CompletableFuture<Void> folding = CompletableFuture.runAsync(() -> addAll(accounts, added));
        do {
            int before = added.get();
            assertThat(Stores.view(accounts).page("", CARDS).balances()).hasSizeGreaterThanOrEqualTo(before);
        } while (!folding.isDone());
        folding.join();
        assertThat(cards(Stores.view(accounts).page("", CARDS))).hasSize(CARDS).isSorted();
    }

    private static void addAll(Accounts accounts, AtomicInteger added) {
        for (int card = 0; card < CARDS; card++) {
            Stores.add(accounts, "c" + (card * 7_919) % CARDS);
            added.incrementAndGet();
            if (card % 50 == 0) {
                accounts.commit();
            }
        }
    }

    private static void assertPage(Accounts accounts, NavigableMap<String, Long> model, Random random) {
        String from = random.nextInt(5) == 0 ? "" : "c" + random.nextInt(60);
        int limit = 1 + random.nextInt(20);
        List<String> expected = new ArrayList<>(model.tailMap(from, true).keySet());

        Page page = Stores.view(accounts).page(from, limit);
        assertThat(cards(page)).isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
        assertThat(page.next()).isEqualTo(expected.size() > limit ? expected.get(limit) : null);
        assertThat(page.balances()).allMatch(balance -> balance.operations() == model.get(balance.card()));
    }

    private static List<String> cards(Page page) {
        return page.balances().stream().map(CardBalance::card).toList();
    }
}
