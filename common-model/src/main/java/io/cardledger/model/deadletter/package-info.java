/** What a record of the dead-letter topic says of itself. */
@NullMarked
package io.cardledger.model.deadletter;

import org.jspecify.annotations.NullMarked;
