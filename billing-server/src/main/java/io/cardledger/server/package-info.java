/** The billing server: folds card operations into balances and answers for any card. */
@NullMarked
package io.cardledger.server;

import org.jspecify.annotations.NullMarked;
