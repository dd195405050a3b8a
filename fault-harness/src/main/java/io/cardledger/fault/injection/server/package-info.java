/** Faults of billing-servers and of what they keep on disk. */
@NullMarked
package io.cardledger.fault.injection.server;

import org.jspecify.annotations.NullMarked;
