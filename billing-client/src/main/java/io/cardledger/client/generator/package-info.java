/** The built-in generator of operations. */
@NullMarked
package io.cardledger.client.generator;

import org.jspecify.annotations.NullMarked;
