/** The suite as a process of its own, and what journeys need to use it. */
@NullMarked
package io.cardledger.e2e.suite;

import org.jspecify.annotations.NullMarked;
