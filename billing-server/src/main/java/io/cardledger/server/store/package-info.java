/** How accounts are kept: those in use as objects, over the bytes of all, logged at each commit. */
@NullMarked
package io.cardledger.server.store;

import org.jspecify.annotations.NullMarked;
