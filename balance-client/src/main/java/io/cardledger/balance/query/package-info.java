/** Balance queries over the topic pair, and their answers. */
@NullMarked
package io.cardledger.balance.query;

import org.jspecify.annotations.NullMarked;
