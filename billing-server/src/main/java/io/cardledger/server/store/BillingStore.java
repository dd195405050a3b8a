package io.cardledger.server.store;

import io.cardledger.model.position.Positions;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.lookup.StoreQuery;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * The accounts of one partition: those in use as objects, over the bytes of all. What changed is logged at each commit,
 * in the transaction that also commits the offsets it stands for. The bytes may be behind until they have to be
 * complete: when Kafka Streams notes how far they have the changelog.
 *
 * <p>Kafka Streams calls {@link #flushCache()} before it commits only on a {@code CachedStateStore}, which is internal
 * to it; {@link WrappedStateStore} is one. {@code BillingStoreCommitTests} fails if that should change.
 */
public final class BillingStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    /** Its name, a part of its changelog's. */
    public static final String NAME = "BillingStore";

    private final Accounts accounts;
    private final FoldedOffsets folded;
    private final ActiveAccounts newest;
    /** Open as long as this instance is active for the partition. */
    private final GuardedView active;
    /** Open as long as the bytes have all that was logged; else they may be of any age. */
    private final GuardedView standby;

    private final Changelog changelog = new Changelog(this);
    private Runnable beforeCommit = () -> {};

    BillingStore(KeyValueStore<Bytes, byte[]> inner, AccountCodec codec, int maxAccounts, int partitions) {
        super(inner);
        this.accounts = new Accounts(inner, this::log, codec, maxAccounts);
        this.folded = new FoldedOffsets(partitions);
        this.newest = accounts.view(folded);
        this.active = new GuardedView(newest);
        this.standby = new GuardedView(new StandbyAccounts(new AccountBytes(inner, codec), partitions));
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        standby.close();
        clearCache();
        changelog.open(context);
        super.init(context, root);
        standby.open();
    }

    /** Whom to tell of each account that is logged; once per commit and account, more under memory pressure. */
    public void onLogged(Consumer<StoredAccount> listener) {
        accounts.onLogged(listener);
    }

    /** Whom to tell that a commit begins. */
    public void beforeCommit(Runnable listener) {
        beforeCommit = listener;
    }

    /** The account of a card, for the stream thread to decide on; a fresh one if there is none. */
    public StoredAccount account(String card) {
        return accounts.use(card);
    }

    /** Notes that an account changed, so that the next commit logs it. */
    public void changed(StoredAccount account) {
        accounts.changed(account);
    }

    /** Notes that the record at this offset of a source partition is dealt with, whatever came of it. */
    public void folded(int partition, long offset) {
        folded.set(partition, offset);
    }

    /** Goes on where the last active instance stopped; to be called once the store is restored. */
    public void resume() {
        folded.startFrom(wrapped().get(CardKeys.FOLDED));
        standby.close();
        active.open();
    }

    /** What is known of a card, for the stream thread. */
    public Lookup lookup(String card, Positions after) {
        return newest.lookup(card, after);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        return query instanceof StoreQuery<?> ? ask((StoreQuery<R>) query) : super.query(query, bound, config);
    }

    private <R> QueryResult<R> ask(StoreQuery<R> query) {
        return (query.allowsStandby() && !active.isOpen() ? standby : active).ask(query);
    }

    /** Called by Kafka Streams at each commit, before the offsets are committed. */
    @Override
    public void flushCache() {
        accounts.commit();
        byte[] offsets = folded.takeChanged();
        if (offsets != null) {
            log(CardKeys.FOLDED, offsets);
        }
        beforeCommit.run();
    }

    private void log(Bytes key, byte[] value) {
        standby.close();
        changelog.append(key, value);
    }

    /** Called when a task is restored, leaves or is closed in order: the bytes are to have all that was logged. */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        accounts.complete();
        byte[] offsets = folded.takeUnwritten();
        if (offsets != null) {
            wrapped().put(CardKeys.FOLDED, offsets);
        }
        standby.open();
        super.commit(changelogOffsets);
    }

    @Override
    public void clearCache() {
        active.close();
        accounts.clear();
        folded.clear();
    }

    @Override
    public void close() {
        standby.close();
        clearCache();
        super.close();
    }
}
