/** The load as a whole: which drivers write and read. */
@NullMarked
package io.cardledger.fault.load;

import org.jspecify.annotations.NullMarked;
