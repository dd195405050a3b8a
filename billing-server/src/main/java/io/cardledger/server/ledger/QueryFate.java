package io.cardledger.server.ledger;

import java.util.Locale;

/** What becomes of a balance query. */
enum QueryFate {
    /** Answered with a balance, or that there is none. */
    ANSWERED,
    /** Answered after it had to wait. */
    ANSWERED_LATE,
    /** What it asked for did not come in time. */
    TIMED_OUT,
    /** Too many were waiting. */
    TURNED_AWAY,
    /** It could not be read. */
    UNREADABLE,
    /** It was too old when it was read. */
    STALE;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
