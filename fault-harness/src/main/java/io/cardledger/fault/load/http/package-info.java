/** Drivers that read balances over HTTP. */
@NullMarked
package io.cardledger.fault.load.http;

import org.jspecify.annotations.NullMarked;
