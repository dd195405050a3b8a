/** Answers of servers, and the journal that keeps millions of them. */
@NullMarked
package io.cardledger.fault.history.answer;

import org.jspecify.annotations.NullMarked;
