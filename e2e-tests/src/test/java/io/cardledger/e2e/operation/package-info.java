/** From an operation to its balance, on every way in and out. */
@NullMarked
package io.cardledger.e2e.operation;

import org.jspecify.annotations.NullMarked;
