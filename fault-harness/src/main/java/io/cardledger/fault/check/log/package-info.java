/** What the operations topic holds, and the exact balances that follow from it. */
@NullMarked
package io.cardledger.fault.check.log;

import org.jspecify.annotations.NullMarked;
