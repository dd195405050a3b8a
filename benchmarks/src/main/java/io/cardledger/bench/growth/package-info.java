/** How the cost grows with cards, partitions and instances. */
@NullMarked
package io.cardledger.bench.growth;

import org.jspecify.annotations.NullMarked;
