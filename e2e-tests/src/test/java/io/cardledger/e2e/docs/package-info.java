/** Compares pages of the documentation with what they speak of. */
@NullMarked
package io.cardledger.e2e.docs;

import org.jspecify.annotations.NullMarked;
