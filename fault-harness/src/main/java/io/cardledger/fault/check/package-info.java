/** The check of everything that was told in a run. */
@NullMarked
package io.cardledger.fault.check;

import org.jspecify.annotations.NullMarked;
