/** A real Apache Kafka broker inside this JVM, with its data in a directory that survives. */
@NullMarked
package io.cardledger.broker;

import org.jspecify.annotations.NullMarked;
