/** What can be set. */
@NullMarked
package io.cardledger.client.settings;

import org.jspecify.annotations.NullMarked;
