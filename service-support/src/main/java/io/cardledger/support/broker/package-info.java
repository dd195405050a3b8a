/** Whether the broker answers. */
@NullMarked
package io.cardledger.support.broker;

import org.jspecify.annotations.NullMarked;
