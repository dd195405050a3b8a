/** Where an operation stands in the log. */
@NullMarked
package io.cardledger.model.position;

import org.jspecify.annotations.NullMarked;
