/** Faults of the network between processes. */
@NullMarked
package io.cardledger.fault.injection.link;

import org.jspecify.annotations.NullMarked;
