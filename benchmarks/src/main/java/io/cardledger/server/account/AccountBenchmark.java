package io.cardledger.server.account;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An account: its decisions, its bytes in the store, its balance as JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AccountBenchmark {

    private static final int REMEMBERED = 32;
    private static final int IDS = 1 << 16;
    private static final String CARD = "4000000000001234";
    private static final long TIME = 1_769_860_800_000L;

    /** How many ids the account remembers. */
    @Param({"0", "32"})
    public int ids;

    private final AccountCodec codec = new AccountCodec(REMEMBERED);
    private final CardOperation[] operations = new CardOperation[IDS];
    private Account account = new Account(CARD, REMEMBERED);
    private byte[] bytes = {};
    private long offset;

    /** Makes the account. */
    @Setup
    public void fill() {
        for (int i = 0; i < IDS; i++) {
            CardOperation plain = CardOperation.of(CARD, new Money(i * 100L));
            operations[i] = ids == 0 ? plain : plain.withId("0a1b2c3d-4e5f-6071-8293-" + (100_000_000_000L + i));
        }
        account = new Account(CARD, REMEMBERED);
        for (int i = 0; i < REMEMBERED; i++) {
            account.decide(operations[i], 2, offset++, TIME);
        }
        bytes = codec.encode(account);
    }

    /** The next operation is decided. */
    @Benchmark
    public Object decide() {
        CardOperation next = operations[(int) (offset & (IDS - 1))];
        return account.decide(next, 2, offset++, TIME + offset);
    }

    /** Written to the store and the changelog. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(account);
    }

    /** Read from the store to be folded on. */
    @Benchmark
    public Account decode() {
        return codec.decode(new Account(CARD, REMEMBERED), bytes);
    }

    /** Read from the store to be shown. */
    @Benchmark
    public CardBalance decodeBalance() {
        return codec.decodeBalance(CARD, bytes);
    }

    /** Written to the balance topic. */
    @Benchmark
    public byte @Nullable [] balanceAsJson() {
        return BillingJson.mapper().writeValueAsBytes(account.balance());
    }
}
