/** Balance queries that arrive on a topic. */
@NullMarked
package io.cardledger.model.query;

import org.jspecify.annotations.NullMarked;
