/** The race: interleaved runs of all engines over the same bytes, measured from outside and checked. */
@NullMarked
package io.cardledger.bench.fold;

import org.jspecify.annotations.NullMarked;
