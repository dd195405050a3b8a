/** What the engines of others have in common: how they read an operation and find a duplicate. */
@NullMarked
package io.cardledger.bench.peer;

import org.jspecify.annotations.NullMarked;
