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
public class Account {

    /** Told by {@link #decide} when no id had to be forgotten. */
    static final long NOTHING_FORGOTTEN = -1;

    private final String card;
    private final RememberedIds ids;
    private final DecidedOffsets decided = new DecidedOffsets();
    private long units;
    private long operations;
    private long updatedAt;
    private long forgottenAt = NOTHING_FORGOTTEN;

    /** @param rememberedIds how many ids it remembers, at least 1 */
    public Account(String card, int rememberedIds) {
        this.card = card;
        this.ids = new RememberedIds(rememberedIds);
    }

    public final String card() {
        return card;
    }

    /** Whether the operation at this position was decided before: a replay, which must not count again. */
    public final boolean hasDecided(int partition, long offset) {
        return decided.of(partition) >= offset;
    }

    /**
     * Decides the next operation of the card.
     *
     * @param timestamp when the operation was appended to the log, in milliseconds since 1970
     * @return what became of it; {@code INVALID} if the balance would not fit
     */
    public final synchronized Outcome decide(CardOperation operation, int partition, long offset, long timestamp) {
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
    public final long ageForgotten() {
        return forgottenAt == NOTHING_FORGOTTEN ? NOTHING_FORGOTTEN : Math.max(0, updatedAt - forgottenAt);
    }

    /** The balance, or null as long as no operation was applied. */
    public final synchronized @Nullable CardBalance balance() {
        return isKnown()
                ? new CardBalance(
                        card, new Money(units), operations, Instant.ofEpochMilli(updatedAt), decided.toPositions())
                : null;
    }

    /** Whether an operation was applied. */
    public final boolean isKnown() {
        return operations > 0;
    }

    void restore(long restoredUnits, long restoredOperations, long restoredUpdatedAt) {
        units = restoredUnits;
        operations = restoredOperations;
        updatedAt = restoredUpdatedAt;
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
