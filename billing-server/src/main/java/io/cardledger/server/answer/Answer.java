package io.cardledger.server.answer;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.problem.Problem;
import io.cardledger.server.routing.PeerResponse;
import java.util.Set;

/** What a caller is told. */
public sealed interface Answer {

    /**
     * The balance.
     *
     * @param balance the balance
     * @param source where it is from
     */
    record Found(CardBalance balance, ReadSource source) implements Answer {}

    /**
     * The active instance knows that there is none.
     *
     * @param problem the card that is unknown
     */
    record Unknown(Problem problem) implements Answer {}

    /**
     * It cannot be told.
     *
     * @param problem why not, and what to do
     */
    record Refused(Problem problem) implements Answer {}

    /**
     * What another instance said.
     *
     * @param response its answer
     */
    record Relayed(PeerResponse response) implements Answer {}

    /**
     * Several balances.
     *
     * @param content a batch or a page
     * @param source where the balances are from
     * @param partitions the partitions that contributed
     * @param forwarded whether another instance asked, which has to know the partitions
     */
    record Several(Object content, ReadSource source, Set<Integer> partitions, boolean forwarded) implements Answer {}
}
