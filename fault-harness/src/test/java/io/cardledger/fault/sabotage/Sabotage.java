package io.cardledger.fault.sabotage;

import java.util.List;

/** The ways in which a server is broken on purpose, each a thing that a server could well do. */
public enum Sabotage {
    /** Records and offsets leave one by one; what is folded again is still seen by its position. */
    AT_LEAST_ONCE(new Breakage(ServerCode.STREAMS_SETTINGS, Breakages.AtLeastOnce.class)),
    /** The same, and the position is not looked at. */
    AT_LEAST_ONCE_BLINDLY(
            new Breakage(ServerCode.STREAMS_SETTINGS, Breakages.AtLeastOnce.class),
            new Breakage(ServerCode.HAS_DECIDED, Breakages.ReturnsFalse.class)),
    /** No id is ever remembered. */
    NO_DUPLICATE_DETECTION(new Breakage(ServerCode.INDEX_OF_ID, Breakages.ReturnsMinusOne.class)),
    /** What another instance owns is not there. */
    FORWARDING_AS_NOT_FOUND(new Breakage(ServerCode.READ_ELSEWHERE, Breakages.UnknownCard.class)),
    /** A store that is still being restored answers. */
    ANSWERS_WHILE_RESTORING(new Breakage(ServerCode.ASK_STORE, Breakages.AnswersAnyway.class)),
    /** A query is answered at once, whatever it asks for. */
    REPLIES_WITHOUT_WAITING(new Breakage(ServerCode.ANSWER_QUERY, Breakages.WithoutAfter.class)),
    /** Reads look for a card elsewhere than writes put it. */
    ROUTER_WITH_ANOTHER_HASH(new Breakage(ServerCode.PARTITION_OF, Breakages.NextPartition.class)),
    /** Most commits leave the store for later. */
    STORE_FLUSHED_AFTER_ITS_OFFSETS(new Breakage(ServerCode.FLUSH_CACHE, Breakages.MostlySkipped.class)),
    /** A copy's silence is taken for knowledge. */
    STANDBY_SAYS_NOT_FOUND(new Breakage(ServerCode.READ_STANDBY, Breakages.UnknownInsteadOfNone.class)),
    /** A copy answers, however far it got. */
    STANDBY_IGNORES_AFTER(new Breakage(ServerCode.LOOK_UP_IN_STANDBY, Breakages.SecondWithoutPositions.class)),
    /** A page has the cards of all partitions but one. */
    PAGE_WITHOUT_A_PARTITION(new Breakage(ServerCode.PAGE_PARTITIONS, Breakages.OneLess.class));

    private final List<Breakage> breakages;

    Sabotage(Breakage... breakages) {
        this.breakages = List.of(breakages);
    }

    /** What is rewritten. */
    List<Breakage> breakages() {
        return breakages;
    }
}
