/** What an import writes to the broker: operations, and in the same transaction how far it got. */
@NullMarked
package io.cardledger.client.imports.progress;

import org.jspecify.annotations.NullMarked;
