package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of one card. The stream thread decides operations on it; any thread may ask for its balance.
 *
 * <p>Whether an operation counts depends on this state and the operation alone, never on a clock.
 */
public final class Account {

    /** Told by {@link #decide} when no id had to be forgotten. */
    static final long NOTHING_FORGOTTEN = -1;

    private final String card;
    private final RememberedIds ids;
    private final DecidedOffsets decided = new DecidedOffsets();
    private long units;
    private long operations;
    private long updatedAt;
    private long forgottenAt = NOTHING_FORGOTTEN;
    private boolean dirty;
    private boolean written;
    private boolean behind;

    Account(String card, int rememberedIds) {
        this.card = card;
        this.ids = new RememberedIds(rememberedIds);
    }

    public String card() {
        return card;
    }

    /** Whether the operation at this place was decided before: a replay, which must not count again. */
    public boolean hasDecided(int partition, long offset) {
        return decided.of(partition) >= offset;
    }

    /**
     * Decides the next operation of the card.
     *
     * @param timestamp when the operation was appended to the log, in milliseconds since 1970
     * @return what became of it; {@code INVALID} if the balance would not fit
     */
    public synchronized Outcome decide(CardOperation operation, int partition, long offset, long timestamp) {
        forgottenAt = NOTHING_FORGOTTEN;
        Outcome outcome = outcomeOf(operation, timestamp);
        if (isKnown()) {
            decided.set(partition, offset);
        }
        return outcome;
    }

    private Outcome outcomeOf(CardOperation operation, long timestamp) {
        long amount = operation.operation().units();
        if (operation.id() == null) {
            return apply(amount, timestamp) ? Outcome.APPLIED : Outcome.INVALID;
        }
        long hash = RememberedIds.hash(operation.id());
        int known = ids.indexOf(hash);
        if (known != RememberedIds.NOT_FOUND) {
            return ids.amountAt(known) == amount ? Outcome.DUPLICATE : Outcome.CONFLICT;
        }
        if (!apply(amount, timestamp)) {
            return Outcome.INVALID;
        }
        forgottenAt = ids.add(hash, amount, timestamp);
        return Outcome.APPLIED;
    }

    private boolean apply(long amount, long timestamp) {
        long sum = units + amount;
        if (((units ^ sum) & (amount ^ sum)) < 0) {
            return false;
        }
        units = sum;
        operations++;
        updatedAt = timestamp;
        return true;
    }

    /** The age of the id that the last decision forgot, in milliseconds, or {@link #NOTHING_FORGOTTEN}. */
    public long ageForgotten() {
        return forgottenAt == NOTHING_FORGOTTEN ? NOTHING_FORGOTTEN : Math.max(0, updatedAt - forgottenAt);
    }

    /** The balance, or null as long as no operation was applied. */
    public synchronized @Nullable CardBalance balance() {
        return isKnown()
                ? new CardBalance(
                        card, new Money(units), operations, Instant.ofEpochMilli(updatedAt), decided.toPositions())
                : null;
    }

    boolean isKnown() {
        return operations > 0;
    }

    /** Marks it as changed since the last commit; whether it was unmarked before. */
    boolean markDirty() {
        boolean wasClean = !dirty;
        dirty = true;
        return wasClean;
    }

    /** Notes that the changelog has it as it is, and the store does not. */
    void markLogged() {
        dirty = false;
        behind = true;
    }

    /** Notes that the store has it as it is. */
    void markWritten() {
        behind = false;
        written = true;
    }

    /** Whether the store lacks what the changelog has of it. */
    boolean isBehind() {
        return behind;
    }

    /** Whether the store has it, be it as it was before. */
    boolean isWritten() {
        return written;
    }

    void restore(long restoredUnits, long restoredOperations, long restoredUpdatedAt) {
        units = restoredUnits;
        operations = restoredOperations;
        updatedAt = restoredUpdatedAt;
        written = true;
    }

    long units() {
        return units;
    }

    long operations() {
        return operations;
    }

    long updatedAt() {
        return updatedAt;
    }

    RememberedIds ids() {
        return ids;
    }

    DecidedOffsets decided() {
        return decided;
    }
}
