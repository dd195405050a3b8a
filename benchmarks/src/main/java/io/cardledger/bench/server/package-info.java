/** The billing-server that is shipped, as a process. */
@NullMarked
package io.cardledger.bench.server;

import org.jspecify.annotations.NullMarked;
