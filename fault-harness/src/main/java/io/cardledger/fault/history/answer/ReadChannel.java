package io.cardledger.fault.history.answer;

/** How something was asked, or told unasked. */
public enum ReadChannel {
    /** Over HTTP, for JSON. */
    JSON,
    /** Over HTTP, for the decimal alone. */
    TEXT,
    /** Over HTTP, for several cards. */
    BATCH,
    /** Over HTTP, for a page of cards. */
    PAGE,
    /** As a query in JSON, answered on a topic of the asker's own. */
    QUERY,
    /** As a query that is the card alone, answered on a topic of the asker's own. */
    BARE_QUERY,
    /** As a query in JSON, answered on the suite's own topic, in its transactions. */
    COMMITTED_QUERY,
    /** By a record of the balance topic. */
    BALANCE_TOPIC
}
