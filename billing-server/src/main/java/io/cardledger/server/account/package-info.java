/** What is decided: the account of one card, the ids it remembers, and its bytes in the store. */
@NullMarked
package io.cardledger.server.account;

import org.jspecify.annotations.NullMarked;
