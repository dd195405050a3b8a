package io.cardledger.model.balance;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.Operations;
import io.cardledger.model.position.Positions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Balances to test with. */
public final class Balances {

    private Balances() {}

    /** 300.00 on {@code card} after three operations. */
    public static CardBalance threeHundred(String card) {
        return new CardBalance(card, Money.of(300), 3, Operations.AT, Positions.of(2, 1045));
    }

    /** A balance to which operations of two source partitions have contributed. */
    public static CardBalance fromTwoPartitions(String card) {
        return new CardBalance(card, Money.parse("-0.1234"), 2, Operations.AT, Positions.parse("0@17,2@1045"));
    }

    /** A batch of a known and an unknown card. */
    public static BalanceBatch batch() {
        return new BalanceBatch(List.of(threeHundred("0")), List.of("nobody"));
    }

    /** A page of one card. */
    public static BalancePage page(@Nullable String next) {
        return new BalancePage(List.of(threeHundred("0")), next);
    }
}
