/** The rules of the architecture of the journeys. */
@NullMarked
package io.cardledger.e2e;

import org.jspecify.annotations.NullMarked;
