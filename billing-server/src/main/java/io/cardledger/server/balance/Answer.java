package io.cardledger.server.balance;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.problem.Problem;
import io.cardledger.server.routing.HostReply;

/** What a caller is told. */
sealed interface Answer {

    /**
     * The balance.
     *
     * @param balance it
     * @param origin where it is from
     */
    record Found(CardBalance balance, Origin origin) implements Answer {}

    /**
     * The owner knows that there is none.
     *
     * @param problem the card that is unknown
     */
    record Unknown(Problem problem) implements Answer {}

    /**
     * It cannot be told.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements Answer {}

    /**
     * What another instance said.
     *
     * @param reply its answer
     */
    record Relayed(HostReply reply) implements Answer {}

    /**
     * Several balances.
     *
     * @param listed they
     */
    record Several(Listed listed) implements Answer {}
}
