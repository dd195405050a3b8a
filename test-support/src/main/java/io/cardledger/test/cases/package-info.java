/** Sees to it that no case of a sealed type is forgotten. */
@NullMarked
package io.cardledger.test.cases;

import org.jspecify.annotations.NullMarked;
