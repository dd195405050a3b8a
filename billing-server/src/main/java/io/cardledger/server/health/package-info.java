/** Whether this instance can answer for any card, and whether its standby copies are complete. */
@NullMarked
package io.cardledger.server.health;

import org.jspecify.annotations.NullMarked;
