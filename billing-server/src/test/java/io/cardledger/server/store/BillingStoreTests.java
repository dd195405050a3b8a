package io.cardledger.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.position.Positions;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.lookup.AccountQuery;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.store.memory.MemoryStoreSupplier;
import java.util.Map;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillingStoreTests {

    private static final int COMMITS = 3;

    private final BillingStore store =
            new BillingStore(new MemoryStoreSupplier("accounts").get(), new AccountCodec(4), 10, 4);

    @BeforeEach
    void open() {
        store.init(Stores.contextWithoutTask(), store);
    }

    @Test
    void anOwnerAnswersAsItselfWhereACopyIsAskedFor() {
        own();
        assertThat(operations(ask(true))).isEqualTo(COMMITS);
    }

    @Test
    void whatAnOwnerLeftWithoutAnOrderlyStopIsNoCopy() {
        own();
        store.clearCache();
        assertThat(ask(true).isFailure()).isTrue();
    }

    @Test
    void whatAnOwnerLeftInOrderIsACopyOfAllItKnew() {
        own();
        store.commit(Map.of());
        store.clearCache();
        assertThat(operations(ask(true))).isEqualTo(COMMITS);
        assertThat(ask(true).getResult().satisfiesAfter()).isTrue();
        assertThat(ask(false).isFailure()).isTrue();
    }

    @Test
    void aStoreThatNobodyOwnsYetIsACopy() {
        assertThat(ask(true).isSuccess()).isTrue();
        assertThat(ask(false).isFailure()).isTrue();
    }

    /**
     * Counts an operation in each of some commits; the first makes the account new, the others leave its bytes behind.
     */
    private void own() {
        store.resume();
        for (int offset = 0; offset < COMMITS; offset++) {
            StoredAccount account = store.account("c");
            account.decide(CardOperation.of("c", Money.of(1)), 0, offset, 0);
            store.changed(account);
            store.folded(0, offset);
            store.flushCache();
        }
    }

    private QueryResult<Lookup> ask(boolean allowsStandby) {
        Positions last = Positions.of(0, COMMITS - 1L);
        return store.query(
                new AccountQuery("c", last, allowsStandby), PositionBound.unbounded(), new QueryConfig(false));
    }

    private static long operations(QueryResult<Lookup> answer) {
        return answer.getResult().balance().operations();
    }
}
