/** What is logged while a test runs. */
@NullMarked
package io.cardledger.test.log;

import org.jspecify.annotations.NullMarked;
