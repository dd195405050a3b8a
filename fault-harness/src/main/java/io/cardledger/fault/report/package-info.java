/** The report of all runs, for people and for programs. */
@NullMarked
package io.cardledger.fault.report;

import org.jspecify.annotations.NullMarked;
