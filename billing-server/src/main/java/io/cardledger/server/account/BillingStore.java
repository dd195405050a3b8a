package io.cardledger.server.account;

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
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one partition: those in use as objects, written behind to a logged key-value store at each commit, in
 * the transaction that also commits the offsets they stand for.
 *
 * <p>Kafka Streams calls {@link #flushCache()} before it commits only on a {@code CachedStateStore}, which is internal to
 * it; {@link WrappedStateStore} is one. {@code BillingStoreCommitTests} fails if that should change.
 */
public final class BillingStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    private final Accounts accounts;
    private final FoldedOffsets folded;
    private final AccountsView owned;
    private final AccountsView copied;
    private final int partitions;
    private volatile @Nullable Object tenure;
    private Runnable onCommit = () -> {};

    BillingStore(KeyValueStore<Bytes, byte[]> inner, AccountCodec codec, int maxAccounts, int partitions) {
        super(inner);
        this.accounts = new Accounts(inner, codec, maxAccounts);
        this.folded = new FoldedOffsets(partitions);
        this.owned = new OwnedAccounts(accounts, folded);
        this.copied = new CopiedAccounts(inner, codec, partitions);
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
        folded.startFrom(FoldedOffsets.decode(wrapped().get(CardKeys.FOLDED), partitions));
        tenure = new Object();
    }

    /** What is known of a card, for the stream thread. */
    public Lookup lookup(String card, Positions after) {
        return owned.lookup(card, after);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        if (!(query instanceof StoreQuery<?> asked)) {
            return super.query(query, bound, config);
        }
        StoreQuery<R> ours = (StoreQuery<R>) asked;
        return ours.ofCopy() ? QueryResult.forResult(ours.on(copied)) : askOwned(ours);
    }

    /** A store that is closed or restored again while it is read may seem to lack what it holds. */
    private <R> QueryResult<R> askOwned(StoreQuery<R> query) {
        Object before = tenure;
        R answer = before == null ? null : query.on(owned);
        return before == null || before != tenure
                ? QueryResult.forFailure(FailureReason.NOT_ACTIVE, "the store is not complete")
                : QueryResult.forResult(answer);
    }

    /** Called by Kafka Streams at each commit, before the offsets are committed. */
    @Override
    public void flushCache() {
        accounts.write();
        if (folded.takeChanged()) {
            wrapped().put(CardKeys.FOLDED, folded.encode());
        }
        onCommit.run();
    }

    @Override
    public void clearCache() {
        tenure = null;
        accounts.clear();
        folded.clear();
    }

    @Override
    public void close() {
        clearCache();
        super.close();
    }
}
