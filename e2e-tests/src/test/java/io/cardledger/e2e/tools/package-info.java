/** Kafka's own console tools, run through the scripts in {@code bin}. */
@NullMarked
package io.cardledger.e2e.tools;

import org.jspecify.annotations.NullMarked;
