/** The balance of one card over HTTP, from whichever instance has it. */
@NullMarked
package io.cardledger.server.balance;

import org.jspecify.annotations.NullMarked;
