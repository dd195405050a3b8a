/** The balances of many cards over HTTP: those named, or a page of all. */
@NullMarked
package io.cardledger.server.listing;

import org.jspecify.annotations.NullMarked;
