/** What a published example's programs do, told from their side: they know topics and JSON, nothing of the suite. */
@NullMarked
package io.cardledger.example;

import org.jspecify.annotations.NullMarked;
