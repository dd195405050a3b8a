package io.cardledger.server;

import io.cardledger.broker.KraftBroker;
import io.cardledger.broker.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** A billing server as it is, on a port of its own. */
public final class RunningServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int READ_MILLIS = 20_000;

    private final int port = Ports.anyFree();
    private final ConfigurableApplicationContext context;

    private RunningServer(KraftBroker broker, Path stateDir, String... settings) {
        String[] all = arguments(broker, port, stateDir, settings);
        context = BillingServerApplication.builder().registerShutdownHook(false).run(all);
    }

    static String[] arguments(KraftBroker broker, int port, Path stateDir, String... settings) {
        String[] all = new String[settings.length + 6];
        all[0] = "--server.port=" + port;
        all[1] = "--billing.server.advertised-address=localhost:" + port;
        all[2] = "--billing.server.state-dir=" + stateDir;
        all[3] = "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers();
        all[4] = "--spring.jmx.enabled=false";
        all[5] = "--logging.level.org.apache.kafka=error";
        System.arraycopy(settings, 0, all, 6, settings.length);
        return all;
    }

    public static RunningServer start(KraftBroker broker, String... settings) {
        return start(broker, newStateDir(), settings);
    }

    public static RunningServer start(KraftBroker broker, Path stateDir, String... settings) {
        return new RunningServer(broker, stateDir, settings);
    }

    public static Path newStateDir() {
        try {
            return Files.createTempDirectory("billing-server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        try {
            return HTTP.send(request(method, path, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<HttpResponse<String>> getLater(String path, String... headers) {
        return HTTP.sendAsync(request("GET", path, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** Sends bytes that no HTTP client would send, and returns all that comes back. */
    public String raw(String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
