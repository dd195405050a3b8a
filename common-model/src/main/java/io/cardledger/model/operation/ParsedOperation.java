package io.cardledger.model.operation;

/** What came of reading an operation: the operation, or the rule that it breaks. */
public sealed interface ParsedOperation permits CardOperation, Violation {}
