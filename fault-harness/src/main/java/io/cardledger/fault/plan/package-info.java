/** Which faults strike when: {@code FaultKind} lists every fault there is. */
@NullMarked
package io.cardledger.fault.plan;

import org.jspecify.annotations.NullMarked;
