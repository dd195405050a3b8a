/** What all drivers share: the context, threads, the pace and the cards that are in use. */
@NullMarked
package io.cardledger.fault.load.driver;

import org.jspecify.annotations.NullMarked;
