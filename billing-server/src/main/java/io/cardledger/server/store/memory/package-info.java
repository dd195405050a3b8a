/** A key-value store in memory, in place of RocksDB. */
@NullMarked
package io.cardledger.server.store.memory;

import org.jspecify.annotations.NullMarked;
