/** HTTP calls that no good client makes. */
@NullMarked
package io.cardledger.e2e.abuse;

import org.jspecify.annotations.NullMarked;
