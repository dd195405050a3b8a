/** Which instance answers for a card, and the one hop to it. */
@NullMarked
package io.cardledger.server.routing;

import org.jspecify.annotations.NullMarked;
