/** The latest balances of some cards, asked for again and again. */
@NullMarked
package io.cardledger.balance.board;

import org.jspecify.annotations.NullMarked;
