/** What the user sees while an import runs, and which lines were rejected. */
@NullMarked
package io.cardledger.client.imports.report;

import org.jspecify.annotations.NullMarked;
