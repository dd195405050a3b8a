/** The suite killed and stopped under load: nothing is lost, nothing counts twice. */
@NullMarked
package io.cardledger.e2e.crash;

import org.jspecify.annotations.NullMarked;
