/** What is written: a workload each. */
@NullMarked
package io.cardledger.fault.load.workload;

import org.jspecify.annotations.NullMarked;
