/** The HTTP side: calls, and problems in the words of RFC 9457. */
@NullMarked
package io.cardledger.balance.web;

import org.jspecify.annotations.NullMarked;
