package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.position.Positions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** Sorts before every card, and is none. */
    private static final Bytes FOLDED = Bytes.wrap(new byte[] {0});

    private final AccountCodec codec;
    private final AccountCache cache;
    private final FoldedOffsets folded;
    private final int maxChanged;
    private final int partitions;
    private final List<Account> changed = new ArrayList<>();
    private volatile boolean complete;
    private Consumer<Account> onWrite = account -> {};
    private Runnable onCommit = () -> {};

    BillingStore(KeyValueStore<Bytes, byte[]> inner, AccountCodec codec, int maxAccounts, int partitions) {
        super(inner);
        this.codec = codec;
        this.cache = new AccountCache(maxAccounts);
        this.folded = new FoldedOffsets(partitions);
        this.maxChanged = maxAccounts / 2;
        this.partitions = partitions;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        clearCache();
        super.init(context, root);
    }

    /** Whom to tell of each account that is written; once per commit and account, more under memory pressure. */
    public void onWrite(Consumer<Account> listener) {
        onWrite = listener;
    }

    /** Whom to tell that a commit begins. */
    public void onCommit(Runnable listener) {
        onCommit = listener;
    }

    /** The account of a card, for the stream thread to decide on; a fresh one if there is none. */
    public Account account(String card) {
        Account account = cache.use(card);
        if (account == null) {
            makeRoom();
            byte[] bytes = wrapped().get(key(card));
            account = bytes == null ? codec.fresh(card) : codec.decode(card, bytes);
            cache.add(account);
        }
        return account;
    }

    /** Notes that an account changed, so that the next commit writes it. */
    public void changed(Account account) {
        if (account.isKnown() && account.markDirty()) {
            changed.add(account);
        }
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
        // first how far the fold is, then the balance: the other way round a balance from before could pass for one
        // after
        Positions missing = folded.missingFrom(after);
        CardBalance balance = balanceOf(card);
        return new Lookup(balance, FoldedOffsets.includes(balance, missing));
    }

    private @Nullable CardBalance balanceOf(String card) {
        Account account = cache.find(card);
        if (account != null) {
            return account.balance();
        }
        byte[] bytes = wrapped().get(key(card));
        return bytes == null ? null : codec.decode(card, bytes).balance();
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
        write();
        if (folded.takeChanged()) {
            wrapped().put(FOLDED, folded.encode());
        }
        onCommit.run();
    }

    private void write() {
        for (Account account : changed) {
            wrapped().put(key(account.card()), codec.encode(account));
            account.markClean();
            onWrite.accept(account);
        }
        changed.clear();
    }

    @Override
    public void clearCache() {
        complete = false;
        changed.clear();
        cache.clear();
        folded.clear();
    }

    @Override
    public void close() {
        super.close();
        clearCache();
    }

    private void makeRoom() {
        if (cache.isFull() || changed.size() >= maxChanged) {
            write();
            cache.rotate();
        }
    }

    private static Bytes key(String card) {
        return Bytes.wrap(card.getBytes(StandardCharsets.UTF_8));
    }
}
