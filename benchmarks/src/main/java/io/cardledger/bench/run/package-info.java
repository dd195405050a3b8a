/** The command line. */
@NullMarked
package io.cardledger.bench.run;

import org.jspecify.annotations.NullMarked;
