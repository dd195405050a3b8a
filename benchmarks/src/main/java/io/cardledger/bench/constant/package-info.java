/** An endpoint that does nothing, as the measure of all reads. */
@NullMarked
package io.cardledger.bench.constant;

import org.jspecify.annotations.NullMarked;
