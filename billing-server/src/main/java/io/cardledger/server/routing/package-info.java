/** Which instance has a partition's accounts, how far it follows, and the one hop to it. */
@NullMarked
package io.cardledger.server.routing;

import org.jspecify.annotations.NullMarked;
