/** How long after its acknowledgement an operation can be seen. */
@NullMarked
package io.cardledger.bench.latency;

import org.jspecify.annotations.NullMarked;
