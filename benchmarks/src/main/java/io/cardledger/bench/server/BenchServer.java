package io.cardledger.bench.server;

import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A billing-server, or a program of the same kind, that runs and can be asked. */
public final class BenchServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration CALL = Duration.ofSeconds(35);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildProcess child;
    private final URI uri;

    private BenchServer(ChildProcess child, URI uri) {
        this.child = child;
        this.uri = uri;
    }

    /** One whose process runs already. */
    public static BenchServer of(ChildProcess child, URI uri) {
        return new BenchServer(child, uri);
    }

    /** Starts a billing-server; it is not ready yet. */
    public static BenchServer start(ServerProgram server, List<String> jvmOptions, String... settings) {
        ChildProcess child =
                server.program(jvmOptions, settings).start(server.assignment().directory());
        return new BenchServer(child, server.uri());
    }

    /** Its process. */
    public ChildProcess process() {
        return child;
    }

    /** Where it is asked. */
    public URI uri() {
        return uri;
    }

    /** Asks; empty if it does not answer. */
    public Optional<HttpResponse<String>> tryGet(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri.resolve(path)).timeout(CALL).build();
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it answers with success. */
    public boolean answers(String path) {
        return tryGet(path).filter(answer -> answer.statusCode() == OK).isPresent();
    }

    /** Whether the server that has the active task of the card answers, with success. */
    public boolean answersAsActive(String card) {
        return tryGet("/balance/" + card)
                .filter(answer -> answer.statusCode() == OK)
                .flatMap(answer -> answer.headers().firstValue("Billing-Source"))
                .filter("active"::equals)
                .isPresent();
    }

    /** Waits until it says that it is ready. */
    public BenchServer awaitReady() {
        await(() -> answers("/actuator/health/readiness"));
        return this;
    }

    /** Waits until something is so; fails if the process ends. */
    public void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(TIMEOUT);
        while (!condition.getAsBoolean()) {
            child.requireAlive();
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not so far after " + TIMEOUT + ":\n" + child.lastLines());
            }
            Pause.of(PAUSE);
        }
    }

    /** A figure of its own, such as the memory used by the heap, in bytes; 0 if it does not tell. */
    public double metric(String nameAndTags) {
        return tryGet("/actuator/metrics/" + nameAndTags)
                .map(HttpResponse::body)
                .map(body -> body.replaceAll("(?s).*?\"value\":([-0-9.E]+).*", "$1"))
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    @Override
    public void close() {
        child.stop();
    }
}
