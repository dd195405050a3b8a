/** Processes of their own that tests start, hit by signals and end, and what these cost. */
@NullMarked
package io.cardledger.test.process;

import org.jspecify.annotations.NullMarked;
