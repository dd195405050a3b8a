/** The fold and the answers to queries, with their metrics and dead letters, on the card's active task. */
@NullMarked
package io.cardledger.server.ledger;

import org.jspecify.annotations.NullMarked;
