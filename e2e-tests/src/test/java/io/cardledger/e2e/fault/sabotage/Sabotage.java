package io.cardledger.e2e.fault.sabotage;

import java.util.List;

/** The ways in which a server is broken on purpose, each a thing that a server could well do. */
public enum Sabotage {
    /** Records and offsets leave one by one; what is folded again is still seen by its position. */
    AT_LEAST_ONCE(Breakage.of("server.streams.StreamsProperties", "build", Breakages.AtLeastOnce.class)),
    /** The same, and the position is not looked at. */
    AT_LEAST_ONCE_BLINDLY(
            Breakage.of("server.streams.StreamsProperties", "build", Breakages.AtLeastOnce.class),
            Breakage.of("server.account.Account", "hasDecided", Breakages.ReturnsFalse.class)),
    /** No id is ever remembered. */
    NO_DUPLICATE_DETECTION(Breakage.of("server.account.RememberedIds", "indexOf", Breakages.ReturnsMinusOne.class)),
    /** What another instance owns is not there. */
    FORWARDING_AS_NOT_FOUND(Breakage.of("server.balance.BalanceReads", "elsewhere", Breakages.UnknownCard.class)),
    /** A store that is still being restored answers. */
    ANSWERS_WHILE_RESTORING(Breakage.of("server.account.BillingStore", "askOwned", Breakages.AnswersAnyway.class)),
    /** A query is answered at once, whatever it asks for. */
    REPLIES_WITHOUT_PARKING(
            Breakage.of("server.ledger.QueryDesk", "ask", "model.query.BalanceQuery", Breakages.WithoutAfter.class)),
    /** Reads look for a card elsewhere than writes put it. */
    ROUTER_WITH_ANOTHER_HASH(Breakage.of("server.routing.Router", "partitionOf", Breakages.NextPartition.class)),
    /** Most commits leave the store for later. */
    STORE_FLUSHED_AFTER_ITS_OFFSETS(
            Breakage.of("server.account.BillingStore", "flushCache", Breakages.MostlySkipped.class)),
    /** A copy's silence is taken for knowledge. */
    STANDBY_SAYS_NOT_FOUND(Breakage.of("server.balance.CopyReads", "toAttempt", Breakages.UnknownInsteadOfNone.class)),
    /** A copy answers, however far it got. */
    STANDBY_IGNORES_AFTER(
            Breakage.of("server.account.CopiedAccounts", "lookup", Breakages.SecondWithoutPositions.class)),
    /** A page has the cards of all partitions but one. */
    PAGE_WITHOUT_A_PARTITION(Breakage.of("server.balance.PageListing", "partitions", Breakages.OneLess.class));

    private final List<Breakage> breakages;

    Sabotage(Breakage... breakages) {
        this.breakages = List.of(breakages);
    }

    /** What is rewritten. */
    List<Breakage> breakages() {
        return breakages;
    }
}
