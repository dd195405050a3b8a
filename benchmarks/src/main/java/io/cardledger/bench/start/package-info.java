/** How long a user waits for the first balance. */
@NullMarked
package io.cardledger.bench.start;

import org.jspecify.annotations.NullMarked;
