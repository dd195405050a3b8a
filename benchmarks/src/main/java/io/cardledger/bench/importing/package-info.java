/** The cost of bringing many operations in over HTTP. */
@NullMarked
package io.cardledger.bench.importing;

import org.jspecify.annotations.NullMarked;
