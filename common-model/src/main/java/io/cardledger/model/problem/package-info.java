/** What went wrong, in the words of RFC 9457. */
@NullMarked
package io.cardledger.model.problem;

import org.jspecify.annotations.NullMarked;
