package io.cardledger.fault.contract;

/** The suite's topics, by the names that the contract gives them. */
public final class TopicNames {

    /** Operations. */
    public static final String OPERATIONS = "billing-operation-in";

    /** Balance queries, spelt like that. */
    public static final String QUERIES = "billing-guery";

    /** Replies to queries that ask for no topic of their own. */
    public static final String REPLIES = "billing-request";

    /** Outcomes that senders of the suite ask for. */
    public static final String OUTCOMES = "billing-reply-outcomes";

    /** The latest balance of each card. */
    public static final String BALANCES = "billing-balance";

    /** What could not be counted. */
    public static final String DEAD_LETTERS = "billing-operation-dlq";

    /** What the store of balances is restored from. */
    public static final String CHANGELOG = "billing-BillingStore-changelog";

    private TopicNames() {}
}
