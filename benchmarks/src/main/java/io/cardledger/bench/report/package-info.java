/** Figures for people and for programs. */
@NullMarked
package io.cardledger.bench.report;

import org.jspecify.annotations.NullMarked;
