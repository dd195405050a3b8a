package io.cardledger.server.account;

import io.cardledger.model.position.Positions;
import org.apache.kafka.streams.query.Query;

/**
 * Asks a copy of the store for a card's balance.
 *
 * @param card the card
 * @param after the positions that the balance has to include to be an answer
 */
public record AccountQuery(String card, Positions after) implements Query<Lookup> {}
