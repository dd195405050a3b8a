/** Calls that wait for an answer without a thread. */
@NullMarked
package io.cardledger.support.waiting;

import org.jspecify.annotations.NullMarked;
