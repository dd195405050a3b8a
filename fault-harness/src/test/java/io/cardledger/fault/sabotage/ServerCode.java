package io.cardledger.fault.sabotage;

/**
 * The server's classes, methods and fields that sabotages reach into.
 *
 * <p>The server is not on the classpath, so that its names are texts. All of them are here, and nowhere else:
 * {@code ServerCodeIT} fails if the server's jar lacks one of them.
 */
enum ServerCode {
    /** Makes the settings of Kafka Streams. */
    STREAMS_SETTINGS("server.streams.StreamsProperties", "build"),
    /** Whether an account has decided the record at a position. */
    HAS_DECIDED("server.account.Account", "hasDecided"),
    /** Finds an id among those that an account remembers. */
    INDEX_OF_ID("server.account.RememberedIds", "indexOf"),
    /** Reads a balance from the instance that owns its card. */
    READ_ELSEWHERE("server.balance.BalanceReads", "elsewhere"),
    /** Answers that a card is not known. */
    UNKNOWN_CARD("server.balance.BalanceReads", "unknown", "java.lang.String"),
    /** The result of a read that came to an answer. */
    DONE("server.answer.ReadAttempt$Done", "<init>"),
    /** The card that a read is for. */
    REQUESTED_CARD("server.balance.BalanceRequest", "card"),
    /** Asks a store, which answers only if it is complete. */
    ASK_STORE("server.store.BillingStore", "ask"),
    /** The accounts of a store, complete or not. */
    ACTIVE_ACCOUNTS("server.store.BillingStore", "newest"),
    /** Answers a query from accounts. */
    QUERY_ACCOUNTS("server.lookup.StoreQuery", "on"),
    /** Writes what a store has cached. */
    FLUSH_CACHE("server.store.BillingStore", "flushCache"),
    /** Answers a query that came over a topic, or lets it wait. */
    ANSWER_QUERY("server.ledger.QueryProcessor", "answer", "io.cardledger.model.query.BalanceQuery"),
    /** The positions that the answer to a query has to include. */
    QUERY_AFTER("model.query.BalanceQuery", "after"),
    /** No positions. */
    NO_POSITIONS("model.position.Positions", "NONE"),
    /** The partition that a card is read from. */
    PARTITION_OF("server.routing.Placements", "partitionOf"),
    /** What comes of a read from a standby, or of the lack of one. */
    READ_STANDBY("server.balance.StandbyReads", "attemptOf"),
    /** Looks a card up in the accounts of a standby. */
    LOOK_UP_IN_STANDBY("server.store.StandbyAccounts", "lookup"),
    /** The partitions that a page is made of. */
    PAGE_PARTITIONS("server.listing.PageListing", "partitions");

    private final String type;
    private final String member;
    private final String firstArgument;

    ServerCode(String type, String member) {
        this(type, member, "");
    }

    ServerCode(String type, String member, String firstArgument) {
        this.type = "io.cardledger." + type;
        this.member = member;
        this.firstArgument = firstArgument;
    }

    /** The class. */
    String type() {
        return type;
    }

    /** The method or the field. */
    String member() {
        return member;
    }

    /** The type of a method's first argument, to tell it from others of its name; empty if there are no others. */
    String firstArgument() {
        return firstArgument;
    }
}
