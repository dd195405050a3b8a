/** What can be set. */
@NullMarked
package io.cardledger.balance.settings;

import org.jspecify.annotations.NullMarked;
