package io.cardledger.server.routing;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** What a played instance answered, as it comes from an HTTP client. */
record PlayedHttpResponse(HttpRequest request, PeerResponse response) implements HttpResponse<byte[]> {

    @Override
    public int statusCode() {
        return response.status();
    }

    @Override
    public HttpHeaders headers() {
        Map<String, List<String>> all = response.headers().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return HttpHeaders.of(all, (name, value) -> true);
    }

    @Override
    public byte[] body() {
        return response.body();
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }
}
