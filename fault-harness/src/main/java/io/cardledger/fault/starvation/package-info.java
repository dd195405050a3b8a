/** Whether the machine kept a process waiting, so that a run proves nothing. */
@NullMarked
package io.cardledger.fault.starvation;

import org.jspecify.annotations.NullMarked;
