package io.cardledger.server.account;

import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the contract says of a card, written down as plainly as can be. */
final class SimpleCard {

    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

    private record Counted(String id, long amount) {}

    private final int rememberedIds;
    private final List<Counted> counted = new ArrayList<>();
    BigInteger balance = BigInteger.ZERO;
    long operations;
    final Map<Integer, Long> decided = new TreeMap<>();

    SimpleCard(int rememberedIds) {
        this.rememberedIds = rememberedIds;
    }

    Outcome decide(CardOperation operation, int partition, long offset) {
        decided.put(partition, offset);
        long amount = operation.operation().units();
        List<Counted> remembered = counted.subList(Math.max(0, counted.size() - rememberedIds), counted.size());
        for (Counted before : remembered) {
            if (before.id().equals(operation.id())) {
                return before.amount() == amount ? Outcome.DUPLICATE : Outcome.CONFLICT;
            }
        }
        BigInteger sum = balance.add(BigInteger.valueOf(amount));
        if (sum.compareTo(MAX) > 0 || sum.compareTo(MIN) < 0) {
            return Outcome.INVALID;
        }
        balance = sum;
        operations++;
        if (operation.id() != null) {
            counted.add(new Counted(operation.id(), amount));
        }
        return Outcome.APPLIED;
    }
}
