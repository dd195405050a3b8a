/** Requests over one topic, and replies over another one that all instances share. */
@NullMarked
package io.cardledger.support.reply;

import org.jspecify.annotations.NullMarked;
