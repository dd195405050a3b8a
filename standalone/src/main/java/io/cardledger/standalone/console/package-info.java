/** What the user sees: balances in place on a terminal, plain lines elsewhere. */
@NullMarked
package io.cardledger.standalone.console;

import org.jspecify.annotations.NullMarked;
