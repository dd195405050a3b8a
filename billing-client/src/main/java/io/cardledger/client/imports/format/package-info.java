/** How a file is read: its form, its columns, and the options that say so; a new form or option belongs here. */
@NullMarked
package io.cardledger.client.imports.format;

import org.jspecify.annotations.NullMarked;
