/** One run: a cluster under load, the faults that strike it, and the verdict. */
@NullMarked
package io.cardledger.fault.run;

import org.jspecify.annotations.NullMarked;
