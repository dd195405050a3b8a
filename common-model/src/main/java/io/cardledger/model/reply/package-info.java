/** The Kafka headers that ask for an answer and come back with it. */
@NullMarked
package io.cardledger.model.reply;

import org.jspecify.annotations.NullMarked;
