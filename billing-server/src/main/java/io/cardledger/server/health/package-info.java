/** Health that tells the truth. */
@NullMarked
package io.cardledger.server.health;

import org.jspecify.annotations.NullMarked;
