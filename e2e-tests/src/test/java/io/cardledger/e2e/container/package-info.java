/** The suite in containers, as Docker Compose and Testcontainers run it. */
@NullMarked
package io.cardledger.e2e.container;

import org.jspecify.annotations.NullMarked;
