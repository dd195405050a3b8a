/** Balance queries as they arrive on the topic. */
@NullMarked
package io.cardledger.server.query;

import org.jspecify.annotations.NullMarked;
