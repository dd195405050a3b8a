/** Problems over HTTP. */
@NullMarked
package io.cardledger.client.problem;

import org.jspecify.annotations.NullMarked;
