/** The connection to the broker: clients, topics at start, health. */
@NullMarked
package io.cardledger.client.broker;

import org.jspecify.annotations.NullMarked;
