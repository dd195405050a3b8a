/** Exact decimal money. */
@NullMarked
package io.cardledger.model.money;

import org.jspecify.annotations.NullMarked;
