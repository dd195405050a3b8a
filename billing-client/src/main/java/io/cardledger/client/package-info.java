/** The application that produces card operations. */
@NullMarked
package io.cardledger.client;

import org.jspecify.annotations.NullMarked;
