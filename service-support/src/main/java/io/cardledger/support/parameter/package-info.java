/** The parameters of a call over HTTP. */
@NullMarked
package io.cardledger.support.parameter;

import org.jspecify.annotations.NullMarked;
