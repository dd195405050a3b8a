/** What could not be counted, and how it is sent back. */
@NullMarked
package io.cardledger.server.deadletter;

import org.jspecify.annotations.NullMarked;
