package io.cardledger.model.query;

/** What came of reading a query: the query, or what is wrong with it. */
public sealed interface ParsedQuery permits BalanceQuery, Unreadable {}
