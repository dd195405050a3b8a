package io.cardledger.server.account;

import io.cardledger.model.position.Positions;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
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
 * The accounts of one partition: those in use as objects, over the bytes of all. What changed is logged at each commit, in
 * the transaction that also commits the offsets it stands for. The bytes may be behind until they have to be complete: when
 * Kafka Streams notes how far they have the changelog.
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
    private final Changelog changelog = new Changelog(this);
    /** Another object each time this instance comes to own the partition; null as long as it does not. */
    private volatile @Nullable Object tenure;
    /** Another object each time the bytes come to have all that was logged; null as long as they may lack some. */
    private volatile @Nullable Object complete;

    private byte @Nullable [] offsetsBehind;
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
    public void init(StateStoreContext context, StateStore root) {
        clearCache();
        changelog.open(context);
        super.init(context, root);
        complete = new Object();
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
        complete = null;
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
        return ours.ofCopy() && tenure == null ? askCopied(ours) : askOwned(ours);
    }

    /** A store that is closed or restored again while it is read may seem to lack what it holds. */
    private <R> QueryResult<R> askOwned(StoreQuery<R> query) {
        Object before = tenure;
        R answer = before == null ? null : query.on(owned);
        return answerIf(before != null && before == tenure, answer);
    }

    /** Bytes that an owner left behind when it did not stop in order may be of any age. */
    private <R> QueryResult<R> askCopied(StoreQuery<R> query) {
        Object before = complete;
        R answer = before == null ? null : query.on(copied);
        return answerIf(before != null && before == complete, answer);
    }

    private static <R> QueryResult<R> answerIf(boolean steady, @Nullable R answer) {
        return steady
                ? QueryResult.forResult(answer)
                : QueryResult.forFailure(FailureReason.NOT_ACTIVE, "the store is not complete");
    }

    /** Called by Kafka Streams at each commit, before the offsets are committed. */
    @Override
    public void flushCache() {
        accounts.commit();
        if (folded.takeChanged()) {
            byte[] offsets = folded.encode();
            log(CardKeys.FOLDED, offsets);
            offsetsBehind = offsets;
        }
        onCommit.run();
    }

    private void log(Bytes key, byte[] value) {
        complete = null;
        changelog.append(key, value);
    }

    /**
     * Called by Kafka Streams, with exactly once, when a task is restored, leaves, or is closed in order: before it relies
     * on the bytes having all of the changelog up to these offsets.
     */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        accounts.complete();
        if (offsetsBehind != null) {
            wrapped().put(CardKeys.FOLDED, offsetsBehind);
            offsetsBehind = null;
        }
        if (complete == null) {
            complete = new Object();
        }
        super.commit(changelogOffsets);
    }

    @Override
    public void clearCache() {
        tenure = null;
        accounts.clear();
        folded.clear();
        offsetsBehind = null;
    }

    @Override
    public void close() {
        complete = null;
        clearCache();
        super.close();
    }
}
