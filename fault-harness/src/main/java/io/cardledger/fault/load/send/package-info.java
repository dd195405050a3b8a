/** How operations are sent until they are acknowledged. */
@NullMarked
package io.cardledger.fault.load.send;

import org.jspecify.annotations.NullMarked;
