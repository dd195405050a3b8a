package io.cardledger.server.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** Answers of other instances to test with. */
public final class Responses {

    private Responses() {}

    /** As the active instance {@code instance} answers. */
    public static PeerResponse active(String instance, String body) {
        return of(200, body, Map.of("Billing-Source", "active", "Billing-Lag", "0", "Billing-Instance", instance));
    }

    /** As the standby {@code instance} answers, whose copy is behind by {@code lag} records. */
    public static PeerResponse standby(String instance, long lag, String body) {
        return of(
                200, body, Map.of("Billing-Source", "standby", "Billing-Lag", "" + lag, "Billing-Instance", instance));
    }

    /** A status with a body that says so. */
    public static PeerResponse status(int status) {
        return of(status, "{\"status\":" + status + "}", Map.of("Content-Type", "application/problem+json"));
    }

    /** With one more header, or another value of it. */
    public static PeerResponse with(PeerResponse response, String header, String value) {
        Map<String, String> headers = new TreeMap<>(response.headers());
        headers.put(header, value);
        return new PeerResponse(response.status(), headers, response.body());
    }

    public static PeerResponse of(int status, String body, Map<String, String> headers) {
        return new PeerResponse(status, headers, body.getBytes(UTF_8));
    }
}
