/** Balances over HTTP. */
@NullMarked
package io.cardledger.server.balance;

import org.jspecify.annotations.NullMarked;
