/** A card's balance as it is told to the outside. */
@NullMarked
package io.cardledger.model.balance;

import org.jspecify.annotations.NullMarked;
