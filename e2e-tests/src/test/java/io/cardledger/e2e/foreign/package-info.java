/** Clients that share no code with the suite. */
@NullMarked
package io.cardledger.e2e.foreign;

import org.jspecify.annotations.NullMarked;
