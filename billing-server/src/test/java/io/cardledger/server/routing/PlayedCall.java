package io.cardledger.server.routing;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that another instance got.
 *
 * @param path what was asked, with the query
 * @param headers the headers; names in any case
 * @param timeout how long the caller waits for the answer; null if on its thread
 */
public record PlayedCall(
        String path, Map<String, String> headers, @Nullable Duration timeout) {

    public boolean heldAThread() {
        return timeout == null;
    }

    public boolean isForStandby() {
        return PeerClient.STANDBY.equals(headers.get(PeerClient.COPY));
    }

    public String forwardedBy() {
        return headers.get(PeerClient.FORWARDED_BY);
    }

    public String accept() {
        return headers.get("Accept");
    }
}
