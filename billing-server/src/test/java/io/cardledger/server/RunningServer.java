package io.cardledger.server;

import io.cardledger.broker.KraftBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** A billing server as it is, on a port of its own. */
public final class RunningServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = freePort();
    private final ConfigurableApplicationContext context;

    private RunningServer(KraftBroker broker, Path stateDir, String... settings) {
        String[] all = new String[settings.length + 5];
        all[0] = "--server.port=" + port;
        all[1] = "--billing.server.advertised-address=localhost:" + port;
        all[2] = "--billing.server.state-dir=" + stateDir;
        all[3] = "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers();
        all[4] = "--spring.jmx.enabled=false";
        System.arraycopy(settings, 0, all, 5, settings.length);
        context = BillingServerApplication.builder().registerShutdownHook(false).run(all);
    }

    public static RunningServer start(KraftBroker broker, String... settings) {
        try {
            return new RunningServer(broker, Files.createTempDirectory("billing-server"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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

    private static int freePort() {
        for (int port = 20_000 + (int) (System.nanoTime() % 10_000); ; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken; the next one may be free
            }
        }
    }
}
