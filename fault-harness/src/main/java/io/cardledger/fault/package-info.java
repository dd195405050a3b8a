/** The fault harness's command line: which runs are made, and what comes of them. */
@NullMarked
package io.cardledger.fault;

import org.jspecify.annotations.NullMarked;
