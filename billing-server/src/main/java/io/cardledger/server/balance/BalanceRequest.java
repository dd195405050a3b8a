package io.cardledger.server.balance;

import io.cardledger.model.position.Positions;
import io.cardledger.server.routing.Forward;
import java.time.Duration;

/**
 * A call for a card's balance.
 *
 * @param card the card
 * @param after the positions that the answer has to include
 * @param accept the media type wanted
 * @param terms on what terms
 */
record BalanceRequest(String card, Positions after, String accept, ReadTerms terms) {

    private static final Duration SLICE = Duration.ofMillis(250);
    private static final Duration LONG_SLICE = Duration.ofSeconds(1);

    /** The same, to be asked of another instance: for a short while, so that one that hangs is noticed. */
    Forward forward(Duration left) {
        Duration slice = after.isEmpty() ? SLICE : LONG_SLICE;
        Duration maxWait = left.compareTo(slice) < 0 ? left : slice;
        String query = "?wait=" + maxWait.toMillis() + "ms&maxLag=" + terms.maxLag()
                + (after.isEmpty() ? "" : "&after=" + after);
        return new Forward("/balance/" + card + query, accept, maxWait);
    }
}
