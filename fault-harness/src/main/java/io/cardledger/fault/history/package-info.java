/** All that a run's drivers did and were told, for the checker and the report. */
@NullMarked
package io.cardledger.fault.history;

import org.jspecify.annotations.NullMarked;
