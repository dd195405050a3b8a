/** The file that is imported, as bytes. */
@NullMarked
package io.cardledger.client.imports.source;

import org.jspecify.annotations.NullMarked;
