/** Files of operations, each counted once however often the import is repeated. */
@NullMarked
package io.cardledger.client.imports;

import org.jspecify.annotations.NullMarked;
