/** Where an answer is wanted, and how it gets there without ever holding up the fold. */
@NullMarked
package io.cardledger.server.reply;

import org.jspecify.annotations.NullMarked;
