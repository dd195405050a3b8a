/** Servers that are broken on purpose, to see that the checker notices. */
@NullMarked
package io.cardledger.fault.sabotage;

import org.jspecify.annotations.NullMarked;
