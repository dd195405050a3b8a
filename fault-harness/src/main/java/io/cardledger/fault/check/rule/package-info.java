/** The promises that are checked: a rule each. */
@NullMarked
package io.cardledger.fault.check.rule;

import org.jspecify.annotations.NullMarked;
