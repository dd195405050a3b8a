/** What may be asked of one partition's store, by any thread, and the answers. */
@NullMarked
package io.cardledger.server.lookup;

import org.jspecify.annotations.NullMarked;
