package io.cardledger.server.routing;

/** On whose behalf a call came here. */
public enum Errand {
    /** A caller's own: any instance is asked that may know. */
    DIRECT,
    /** Forwarded to the owner: only its own store is asked. */
    TO_OWNER,
    /** Forwarded to one that has a copy: only that is asked. */
    TO_COPY
}
