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
public record HostReply(int status, Map<String, String> headers, byte[] body) {

    static HostReply of(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new HostReply(response.statusCode(), headers, response.body());
    }

    static HostReply of(int status, HttpMessage response, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        return new HostReply(status, headers, body);
    }

    /** The header's value, if there is one. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
