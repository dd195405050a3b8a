/** Reads over HTTP and over topics. */
@NullMarked
package io.cardledger.bench.reads;

import org.jspecify.annotations.NullMarked;
