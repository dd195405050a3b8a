package io.cardledger.server.balance;

import io.cardledger.model.position.Positions;
import io.cardledger.server.answer.ReadOptions;
import io.cardledger.server.routing.ForwardedRequest;
import java.time.Duration;

/**
 * A call for a card's balance.
 *
 * @param card the card
 * @param after the positions that the answer has to include
 * @param accept the media type wanted
 * @param options how it is read
 */
record BalanceRequest(String card, Positions after, String accept, ReadOptions options) {

    /** The same, to be asked of another instance, where it may wait for {@code maxWait}. */
    ForwardedRequest forwarded(Duration maxWait) {
        String query = "?wait=" + maxWait.toMillis() + "ms&maxLag=" + options.maxLag()
                + (after.isEmpty() ? "" : "&after=" + after);
        return new ForwardedRequest("/balance/" + card + query, accept, maxWait);
    }
}
