package io.cardledger.server.routing;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;

/**
 * What another instance answered.
 *
 * @param status the HTTP status
 * @param headers the first value of each header; names in any case
 * @param body the body as it is
 */
public record PeerResponse(int status, Map<String, String> headers, byte[] body) {

    static PeerResponse of(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new PeerResponse(response.statusCode(), headers, response.body());
    }

    static PeerResponse of(int status, HttpMessage response, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        return new PeerResponse(status, headers, body);
    }

    /** The header's value, if there is one. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
