package io.cardledger.server.balance;

import io.cardledger.model.position.Positions;
import java.time.Duration;

/**
 * A call for a card's balance.
 *
 * @param card the card
 * @param after the positions that the answer has to include
 * @param patience how long the call may wait
 * @param accept the media type wanted
 * @param forwarded whether another instance sent it here
 */
public record BalanceRequest(String card, Positions after, Duration patience, String accept, boolean forwarded) {}
