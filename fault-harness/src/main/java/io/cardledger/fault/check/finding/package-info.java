/** Broken promises, as they are found and told. */
@NullMarked
package io.cardledger.fault.check.finding;

import org.jspecify.annotations.NullMarked;
