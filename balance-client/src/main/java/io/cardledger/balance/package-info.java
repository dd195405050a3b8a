/** Asks for balances over the request and reply topics, and shows them. */
@NullMarked
package io.cardledger.balance;

import org.jspecify.annotations.NullMarked;
