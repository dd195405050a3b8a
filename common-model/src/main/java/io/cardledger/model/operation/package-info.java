/** Card operations, what becomes of them, and their JSON. */
@NullMarked
package io.cardledger.model.operation;

import org.jspecify.annotations.NullMarked;
