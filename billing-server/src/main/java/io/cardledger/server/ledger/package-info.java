/** The fold and the answers to queries, on the task that is active for the card, with their metrics and dead letters. */
@NullMarked
package io.cardledger.server.ledger;

import org.jspecify.annotations.NullMarked;
