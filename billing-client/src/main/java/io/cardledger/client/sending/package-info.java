/** Producers that outlive their fatal errors, stamp and count what they send. */
@NullMarked
package io.cardledger.client.sending;

import org.jspecify.annotations.NullMarked;
