/** The fold, and the answers to queries, on the task that owns the card. */
@NullMarked
package io.cardledger.server.ledger;

import org.jspecify.annotations.NullMarked;
