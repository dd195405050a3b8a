/** The rules of the architecture that hold in every module. */
@NullMarked
package io.cardledger.test.architecture;

import org.jspecify.annotations.NullMarked;
