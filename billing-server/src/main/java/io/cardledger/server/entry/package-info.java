/** What the guard hands to the ledger: an operation or a query as it was read, and its form on the internal topics. */
@NullMarked
package io.cardledger.server.entry;

import org.jspecify.annotations.NullMarked;
