package io.cardledger.fault.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Calls servers that may be down, stopped in their tracks, or gone in the middle of an answer. */
public final class ServerClient {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /** GET, with headers as name, value, name, value; empty if no answer came. */
    public Optional<HttpResponse<String>> get(URI server, String path, Duration limit, String... headers)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(limit);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Optional.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
