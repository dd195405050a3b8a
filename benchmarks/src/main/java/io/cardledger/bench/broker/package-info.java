/** The broker that all engines share, in a process of its own. */
@NullMarked
package io.cardledger.bench.broker;

import org.jspecify.annotations.NullMarked;
