/** Brokers and billing-servers, each in a process of its own. */
@NullMarked
package io.cardledger.fault.cluster.process;

import org.jspecify.annotations.NullMarked;
