/** Faults of brokers, chosen by the role that a broker has. */
@NullMarked
package io.cardledger.fault.injection.broker;

import org.jspecify.annotations.NullMarked;
