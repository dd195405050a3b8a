/** The suite's contract, read with none of the suite's code: topics, JSON, dead letters and the changelog. */
@NullMarked
package io.cardledger.fault.contract;

import org.jspecify.annotations.NullMarked;
