/** Lines of limited length. */
@NullMarked
package io.cardledger.client.line;

import org.jspecify.annotations.NullMarked;
