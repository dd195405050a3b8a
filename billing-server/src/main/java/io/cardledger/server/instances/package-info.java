/** Which instances there are, and what each does. */
@NullMarked
package io.cardledger.server.instances;

import org.jspecify.annotations.NullMarked;
