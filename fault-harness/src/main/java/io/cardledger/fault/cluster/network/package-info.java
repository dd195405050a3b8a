/** Who listens where, and the proxies between processes that faults cut or hold. */
@NullMarked
package io.cardledger.fault.cluster.network;

import org.jspecify.annotations.NullMarked;
