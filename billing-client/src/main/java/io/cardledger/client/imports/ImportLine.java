package io.cardledger.client.imports;

import io.cardledger.model.operation.ParsedOperation;

/**
 * One line of a file, or several where a quoted field has line ends.
 *
 * @param number the number of the first of them, from 1
 * @param operation what stands there
 */
record ImportLine(long number, ParsedOperation operation) {}
