/** What a fault is, and the faults that hit the cluster as a whole. */
@NullMarked
package io.cardledger.fault.injection;

import org.jspecify.annotations.NullMarked;
