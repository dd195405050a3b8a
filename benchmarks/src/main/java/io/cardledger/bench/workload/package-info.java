/** What is folded: the same operations, in the same order, for every engine. */
@NullMarked
package io.cardledger.bench.workload;

import org.jspecify.annotations.NullMarked;
