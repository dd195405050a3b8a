/** What can be set under {@code billing}, with the defaults, and the address of this instance. */
@NullMarked
package io.cardledger.server.settings;

import org.jspecify.annotations.NullMarked;
