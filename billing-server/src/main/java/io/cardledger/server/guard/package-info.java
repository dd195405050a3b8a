/** What arrives, read once: to the fold, to the card's own partition, or to the dead letters. */
@NullMarked
package io.cardledger.server.guard;

import org.jspecify.annotations.NullMarked;
