/** How an import ends: its exit codes, and the message for the user. */
@NullMarked
package io.cardledger.client.imports.exit;

import org.jspecify.annotations.NullMarked;
