/** Large imports and streams in little memory. */
@NullMarked
package io.cardledger.e2e.bulk;

import org.jspecify.annotations.NullMarked;
