/** The suite's topics: their names, their settings, and the check that a cluster has them. */
@NullMarked
package io.cardledger.model.topic;

import org.jspecify.annotations.NullMarked;
