/** The cluster under test as a whole, how it is reached, and whether it is well. */
@NullMarked
package io.cardledger.fault.cluster;

import org.jspecify.annotations.NullMarked;
