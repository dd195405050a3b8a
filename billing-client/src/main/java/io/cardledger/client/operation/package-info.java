/** One operation on its way to the broker. */
@NullMarked
package io.cardledger.client.operation;

import org.jspecify.annotations.NullMarked;
