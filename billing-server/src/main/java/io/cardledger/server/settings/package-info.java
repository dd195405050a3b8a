/** What can be set. */
@NullMarked
package io.cardledger.server.settings;

import org.jspecify.annotations.NullMarked;
