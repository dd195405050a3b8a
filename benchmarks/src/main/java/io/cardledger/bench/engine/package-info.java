/** Those who fold: from the bare limit to the real billing-server. */
@NullMarked
package io.cardledger.bench.engine;

import org.jspecify.annotations.NullMarked;
