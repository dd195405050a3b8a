/** Starts that must fail, each with a message that says what to do. */
@NullMarked
package io.cardledger.e2e.start;

import org.jspecify.annotations.NullMarked;
