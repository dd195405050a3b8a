/** A card's account: its balance, what was decided last, the ids remembered, and the store of all accounts. */
@NullMarked
package io.cardledger.server.account;

import org.jspecify.annotations.NullMarked;
