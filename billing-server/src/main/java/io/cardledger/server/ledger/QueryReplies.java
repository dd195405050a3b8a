package io.cardledger.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.balance.BalanceJson;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.server.entry.QueryEntry;
import io.cardledger.server.reply.Reply;
import io.cardledger.server.reply.ReplyAddress;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Puts answers to balance queries into the form that was asked for. */
@RequiredArgsConstructor
final class QueryReplies {

    private final LedgerOutput output;
    private final LedgerMetrics metrics;

    private static byte[] keyOf(BalanceQuery query) {
        return query.card().getBytes(UTF_8);
    }

    void balance(BalanceQuery query, ReplyAddress to, @Nullable CardBalance balance, QueryFate fate) {
        byte[] body = switch (query.form()) {
            case BARE -> bare(balance);
            case JSON -> json(query, balance);
        };
        send(new Reply(to, keyOf(query), body), fate);
    }

    void problem(BalanceQuery query, ReplyAddress to, Problem problem, QueryFate fate) {
        send(new Reply(to, keyOf(query), bytes(problem.withCard(query.card()))), fate);
    }

    /** Nobody is told of an unreadable query that did not say where it wants its answer. */
    void unreadable(QueryEntry entry, Problem problem) {
        if (entry.replyRequested()) {
            send(new Reply(entry.replyTo(), entry.key(), bytes(problem)), QueryFate.UNREADABLE);
        } else {
            metrics.count(QueryFate.UNREADABLE);
        }
    }

    static Problem tooMany() {
        return Problem.of(ProblemType.UNAVAILABLE, "too many queries wait just now; ask again in a second");
    }

    static Problem late() {
        return Problem.of(
                ProblemType.TIMEOUT,
                "the position asked for was not reached in time; ask again, or check that the position exists");
    }

    private void send(Reply reply, QueryFate fate) {
        metrics.count(fate);
        output.answer(reply);
    }

    private static byte[] bare(@Nullable CardBalance balance) {
        return (balance == null ? "null" : balance.balance().toString()).getBytes(UTF_8);
    }

    private static byte[] json(BalanceQuery query, @Nullable CardBalance balance) {
        return balance != null
                ? BalanceJson.bytes(balance)
                : bytes(Problem.of(ProblemType.UNKNOWN_CARD, "no operation of this card was counted yet")
                        .withCard(query.card()));
    }

    private static byte[] bytes(Object answer) {
        return BillingJson.mapper().writeValueAsBytes(answer);
    }
}
