package io.cardledger.server.balance;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.problem.Problem;
import java.net.http.HttpResponse;

/** What a caller is told. */
sealed interface Answer {

    /**
     * The balance.
     *
     * @param balance it
     */
    record Found(CardBalance balance) implements Answer {}

    /**
     * A problem.
     *
     * @param problem it
     */
    record Refused(Problem problem) implements Answer {}

    /**
     * What the owner said.
     *
     * @param response its response
     */
    record Relayed(HttpResponse<byte[]> response) implements Answer {}
}
