/** Drivers that ask for balances over topics, and that read what comes there unasked. */
@NullMarked
package io.cardledger.fault.load.topic;

import org.jspecify.annotations.NullMarked;
