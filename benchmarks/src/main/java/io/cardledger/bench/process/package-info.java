/** Programs that are run as processes of their own, and what they cost. */
@NullMarked
package io.cardledger.bench.process;

import org.jspecify.annotations.NullMarked;
