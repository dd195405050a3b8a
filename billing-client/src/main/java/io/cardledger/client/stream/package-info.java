/** Operations over HTTP, as a stream of lines. */
@NullMarked
package io.cardledger.client.stream;

import org.jspecify.annotations.NullMarked;
