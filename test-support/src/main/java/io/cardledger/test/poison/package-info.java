/** What is no operation, and must be set aside by whoever reads it. */
@NullMarked
package io.cardledger.test.poison;

import org.jspecify.annotations.NullMarked;
