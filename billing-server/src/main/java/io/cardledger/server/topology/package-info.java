/** The stream topology, as one sentence. */
@NullMarked
package io.cardledger.server.topology;

import org.jspecify.annotations.NullMarked;
