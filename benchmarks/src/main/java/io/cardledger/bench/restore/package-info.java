/** What it takes to restore many cards, and the memory they need. */
@NullMarked
package io.cardledger.bench.restore;

import org.jspecify.annotations.NullMarked;
