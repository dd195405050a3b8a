package io.cardledger.server.routing;

import jakarta.servlet.http.HttpServletRequest;

/** On whose behalf a call came here. */
public enum RequestOrigin {
    /** A caller's own: any instance is asked that may know. */
    DIRECT,
    /** Forwarded to the active instance: only its own store is asked. */
    FORWARDED_TO_ACTIVE,
    /** Forwarded to a standby: only its copy is asked. */
    FORWARDED_TO_STANDBY;

    /** As the headers of a call say. */
    public static RequestOrigin of(HttpServletRequest call) {
        if (call.getHeader(PeerClient.FORWARDED_BY) == null) {
            return DIRECT;
        }
        return PeerClient.STANDBY.equals(call.getHeader(PeerClient.COPY)) ? FORWARDED_TO_STANDBY : FORWARDED_TO_ACTIVE;
    }
}
