/** The Kafka Streams client: its settings, its checks before the start, its end. */
@NullMarked
package io.cardledger.server.streams;

import org.jspecify.annotations.NullMarked;
