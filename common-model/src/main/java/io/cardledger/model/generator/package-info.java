/** The settings and the state of the built-in generator, and their JSON. */
@NullMarked
package io.cardledger.model.generator;

import org.jspecify.annotations.NullMarked;
