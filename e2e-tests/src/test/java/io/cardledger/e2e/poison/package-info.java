/** Records that are no operations, and headers that ask for what may not be. */
@NullMarked
package io.cardledger.e2e.poison;

import org.jspecify.annotations.NullMarked;
