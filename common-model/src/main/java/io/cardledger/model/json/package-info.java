/** How JSON is read and written, for all services alike. */
@NullMarked
package io.cardledger.model.json;

import org.jspecify.annotations.NullMarked;
