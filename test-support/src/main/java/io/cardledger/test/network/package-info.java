/** Ports for what tests start. */
@NullMarked
package io.cardledger.test.network;

import org.jspecify.annotations.NullMarked;
