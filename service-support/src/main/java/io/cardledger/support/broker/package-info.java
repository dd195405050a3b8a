/** Whether the broker answers: health for all services. */
@NullMarked
package io.cardledger.support.broker;

import org.jspecify.annotations.NullMarked;
