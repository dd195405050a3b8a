/** Sends dead letters back, by way of a running server. */
@NullMarked
package io.cardledger.standalone.redrive;

import org.jspecify.annotations.NullMarked;
