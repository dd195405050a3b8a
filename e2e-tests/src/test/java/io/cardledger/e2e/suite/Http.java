package io.cardledger.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Calls as any program makes them. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private Http() {}

    /** GET, with headers as name, value, name, value. */
    public static HttpResponse<String> get(URI application, String path, String... headers) {
        return call("GET", application, path, null, headers);
    }

    /** POST of JSON. */
    public static HttpResponse<String> postJson(URI application, String path, String json, String... headers) {
        return call("POST", application, path, json, headers);
    }

    /** GET of what may not be there. */
    public static Optional<HttpResponse<String>> tryGet(URI application, String path) {
        try {
            return Optional.of(get(application, path));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Any call; the body is JSON, if there is one. */
    public static HttpResponse<String> call(
            String method, URI application, String path, String json, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(application.resolve(path)).timeout(LIMIT);
        request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
