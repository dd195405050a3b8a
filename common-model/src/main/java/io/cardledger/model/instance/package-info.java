/** What the instances of billing-server tell of themselves. */
@NullMarked
package io.cardledger.model.instance;

import org.jspecify.annotations.NullMarked;
