/** What a card is, and which partition is its own. */
@NullMarked
package io.cardledger.model.card;

import org.jspecify.annotations.NullMarked;
