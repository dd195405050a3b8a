package io.cardledger.server.account;

import io.cardledger.model.position.Positions;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one partition: those in use as objects, over the bytes of all. What changed is logged at each commit, in
 * the transaction that also commits the offsets it stands for. The bytes may be behind until they have to be complete: when
 * Kafka Streams notes how far they have the changelog.
 *
 * <p>Kafka Streams calls {@link #flushCache()} before it commits only on a {@code CachedStateStore}, which is internal to
 * it; {@link WrappedStateStore} is one. Its own logged stores reach the changelog by the same internal means as this one.
 * {@code BillingStoreCommitTests} fails if that should change.
 */
public final class BillingStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    private final Accounts accounts;
    private final FoldedOffsets folded;
    private final AccountsView owned;
    private final AccountsView copied;
    private final int partitions;
    private volatile @Nullable Object tenure;
    private InternalProcessorContext<?, ?> context;
    private Runnable onCommit = () -> {};

    BillingStore(KeyValueStore<Bytes, byte[]> inner, AccountCodec codec, int maxAccounts, int partitions) {
        super(inner);
        this.accounts = new Accounts(inner, this::log, codec, maxAccounts);
        this.folded = new FoldedOffsets(partitions);
        this.owned = new OwnedAccounts(accounts, folded);
        this.copied = new CopiedAccounts(inner, codec, partitions);
        this.partitions = partitions;
    }

    @Override
    public void init(StateStoreContext of, StateStore root) {
        clearCache();
        context = (InternalProcessorContext<?, ?>) of;
        super.init(of, root);
    }

    /** Whom to tell of each account that is logged; once per commit and account, more under memory pressure. */
    public void onChange(Consumer<Account> listener) {
        accounts.onCommit(listener);
    }

    /** Whom to tell that a commit begins. */
    public void onCommit(Runnable listener) {
        onCommit = listener;
    }

    /** The account of a card, for the stream thread to decide on; a fresh one if there is none. */
    public Account account(String card) {
        return accounts.use(card);
    }

    /** Notes that an account changed, so that the next commit logs it. */
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
        boolean copy = ours.ofCopy() && tenure == null;
        return copy ? QueryResult.forResult(ours.on(copied)) : askOwned(ours);
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
        accounts.commit();
        if (folded.takeChanged()) {
            byte[] offsets = folded.encode();
            wrapped().put(CardKeys.FOLDED, offsets);
            log(CardKeys.FOLDED, offsets);
        }
        onCommit.run();
    }

    private void log(Bytes key, byte[] value) {
        context.logChange(
                name(),
                key,
                value,
                context.recordContext().timestamp(),
                new RecordHeaders(),
                wrapped().getPosition());
    }

    /**
     * Called by Kafka Streams, with exactly once, when a task is restored, leaves, or is closed in order: before it relies
     * on the bytes having all of the changelog up to these offsets.
     */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        accounts.complete();
        super.commit(changelogOffsets);
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
