/** Why an application cannot start, in one line. */
@NullMarked
package io.cardledger.support.start;

import org.jspecify.annotations.NullMarked;
