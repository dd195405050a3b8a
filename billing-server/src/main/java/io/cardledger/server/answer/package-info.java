/** What a caller of balances is told, be it of one card or of many: options, answers, and their form over HTTP. */
@NullMarked
package io.cardledger.server.answer;

import org.jspecify.annotations.NullMarked;
