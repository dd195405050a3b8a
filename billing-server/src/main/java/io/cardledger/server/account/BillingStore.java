package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * The accounts of one partition: those in use as objects, written behind to a logged key-value store at each commit, in
 * the transaction that also commits the offsets they stand for.
 *
 * <p>Kafka Streams calls {@link #flushCache()} before it commits only on a {@code CachedStateStore}, which is internal to
 * it; {@link WrappedStateStore} is one. {@code BillingStoreCommitTests} fails if that should change.
 */
public final class BillingStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    /** Sorts before every card, and is none. */
    private static final Bytes FOLDED = Bytes.wrap(new byte[] {0});

    private final Accounts accounts;
    private final FoldedOffsets folded;
    private final int partitions;
    private volatile boolean complete;
    private Runnable onCommit = () -> {};

    BillingStore(KeyValueStore<Bytes, byte[]> inner, AccountCodec codec, int maxAccounts, int partitions) {
        super(inner);
        this.accounts = new Accounts(inner, codec, maxAccounts);
        this.folded = new FoldedOffsets(partitions);
        this.partitions = partitions;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        clearCache();
        super.init(context, root);
    }

    /** Whom to tell of each account that is written; once per commit and account, more under memory pressure. */
    public void onWrite(Consumer<Account> listener) {
        accounts.onWrite(listener);
    }

    /** Whom to tell that a commit begins. */
    public void onCommit(Runnable listener) {
        onCommit = listener;
    }

    /** The account of a card, for the stream thread to decide on; a fresh one if there is none. */
    public Account account(String card) {
        return accounts.use(card);
    }

    /** Notes that an account changed, so that the next commit writes it. */
    public void changed(Account account) {
        accounts.changed(account);
    }

    /** Notes that the record at this place of a source partition is dealt with, whatever came of it. */
    public void folded(int partition, long offset) {
        folded.set(partition, offset);
    }

    /** Goes on where the last owner of the partition stopped; to be called once the store is restored. */
    public void resume() {
        folded.startFrom(FoldedOffsets.decode(wrapped().get(FOLDED), partitions));
        complete = true;
    }

    /** What is known of a card, for any thread. */
    public Lookup lookup(String card, Positions after) {
        // the balance last: read before, one from before a position could pass for one after it
        Positions missing = folded.missingFrom(after);
        CardBalance balance = accounts.balanceOf(card);
        return new Lookup(balance, FoldedOffsets.includes(balance, missing));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        if (query instanceof AccountQuery asked) {
            if (!complete) {
                return QueryResult.forFailure(FailureReason.NOT_ACTIVE, "the store is being restored");
            }
            return (QueryResult<R>) QueryResult.forResult(lookup(asked.card(), asked.after()));
        }
        return super.query(query, bound, config);
    }

    /** Called by Kafka Streams at each commit, before the offsets are committed. */
    @Override
    public void flushCache() {
        accounts.write();
        if (folded.takeChanged()) {
            wrapped().put(FOLDED, folded.encode());
        }
        onCommit.run();
    }

    @Override
    public void clearCache() {
        complete = false;
        accounts.clear();
        folded.clear();
    }

    @Override
    public void close() {
        super.close();
        clearCache();
    }
}
