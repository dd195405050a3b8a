/** The headers that say where an answer is wanted. */
@NullMarked
package io.cardledger.model.reply;

import org.jspecify.annotations.NullMarked;
