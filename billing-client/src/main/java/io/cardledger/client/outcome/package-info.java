/** Waits for what became of an operation. */
@NullMarked
package io.cardledger.client.outcome;

import org.jspecify.annotations.NullMarked;
