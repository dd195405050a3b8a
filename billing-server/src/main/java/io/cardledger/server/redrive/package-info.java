/** Sends dead letters back to where they came from, each once. */
@NullMarked
package io.cardledger.server.redrive;

import org.jspecify.annotations.NullMarked;
