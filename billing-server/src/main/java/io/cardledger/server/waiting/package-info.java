/** Calls that wait for the fold, without holding a thread. */
@NullMarked
package io.cardledger.server.waiting;

import org.jspecify.annotations.NullMarked;
