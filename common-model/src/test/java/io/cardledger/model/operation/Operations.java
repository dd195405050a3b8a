package io.cardledger.model.operation;

import io.cardledger.model.money.Money;
import io.cardledger.model.position.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Operations and outcomes to test with. */
public final class Operations {

    /** When everything here happened. */
    public static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");

    private Operations() {}

    /** 100.00 in, on {@code card}. */
    public static CardOperation hundred(String card) {
        return CardOperation.of(card, Money.of(100));
    }

    /** An operation on {@code card} of the amount that {@code literal} stands for. */
    public static CardOperation of(String card, String literal) {
        return CardOperation.of(card, Money.parse(literal));
    }

    /** An operation with all its fields. */
    public static CardOperation complete() {
        return new CardOperation("0", Money.of(100), "order-1", AT);
    }

    /** The bytes of {@code {"card":"<card>","operation":<literal>}}, as a client in any language writes them. */
    public static byte[] json(String card, String literal) {
        return ("{\"card\":\"" + card + "\",\"operation\":" + literal + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** The outcome of {@link #complete()} as the third operation of its card. */
    public static OperationOutcome applied() {
        return outcome(Outcome.APPLIED).build();
    }

    /** The outcome of sending {@link #complete()} again. */
    public static OperationOutcome duplicate() {
        return outcome(Outcome.DUPLICATE).build();
    }

    /** The outcome of sending the id of {@link #complete()} with another amount. */
    public static OperationOutcome conflict() {
        return outcome(Outcome.CONFLICT)
                .reason(Reason.CONFLICT)
                .detail("id was used before with another amount")
                .build();
    }

    /** The outcome of an operation that cannot be read. */
    public static OperationOutcome invalid() {
        return OperationOutcome.builder()
                .outcome(Outcome.INVALID)
                .position(new Position(2, 1045))
                .reason(Reason.BAD_OPERATION)
                .detail("operation must have at most 4 decimal places")
                .build();
    }

    private static OperationOutcome.OperationOutcomeBuilder outcome(Outcome outcome) {
        return OperationOutcome.builder()
                .outcome(outcome)
                .card("0")
                .id("order-1")
                .position(new Position(2, 1045))
                .balance(Money.of(300))
                .operations(3L)
                .updatedAt(AT);
    }
}
