/** Starts and stops broker and applications in order. */
@NullMarked
package io.cardledger.standalone.suite;

import org.jspecify.annotations.NullMarked;
