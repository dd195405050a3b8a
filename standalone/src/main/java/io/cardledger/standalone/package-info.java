/** The command line: the whole suite in one JVM, with what helps to use it. */
@NullMarked
package io.cardledger.standalone;

import org.jspecify.annotations.NullMarked;
