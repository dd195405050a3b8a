package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cardledger.broker.Ports;
import io.cardledger.server.settings.BillingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HopTests {

    private static final Forward CALL = new Forward("/balance/0", "application/json", Duration.ZERO);

    private final int port = Ports.anyFree();
    private final HostInfo owner = new HostInfo("localhost", port);
    private final Hop hop = new Hop(ownAddress());

    @Test
    void theAnswerComesAsItIsAndTheCallSaysWhoForwardedIt() {
        HttpServer server = start(404, 1);
        try {
            CompletableFuture<HostReply> asked = hop.askAtOnce(owner, CALL);

            assertThat(asked).isDone();
            assertThat(asked.join().status()).isEqualTo(404);
            assertThat(asked.join().header("billing-source")).hasValue("active");
            assertThat(asked.join().body()).asString().isEqualTo("localhost:1 application/json /balance/0");
            assertThat(hop.ask(owner, Errand.TO_OWNER, CALL).join())
                    .usingRecursiveComparison()
                    .ignoringFields("headers")
                    .isEqualTo(asked.join());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anOwnerThatWasStartedAgainAnswersAsIfNothingHadHappened() {
        HttpServer before = start(200, 8);
        askOnEightConnections();
        before.stop(0);
        HttpServer after = start(200, 8);
        try {
            askOnEightConnections();
            assertThat(hop.suspects(owner)).isFalse();
        } finally {
            after.stop(0);
        }
    }

    @Test
    void anOwnerThatIsGoneIsSuspectedAtOnceAndAskedAgainOnceItAnswers() {
        assertThat(hop.askAtOnce(owner, CALL)).isCompletedExceptionally();
        assertThat(hop.suspects(owner)).isTrue();

        HttpServer server = start(200, 1);
        try {
            assertThat(hop.askAtOnce(owner, CALL).join().status()).isEqualTo(200);
            assertThat(hop.suspects(owner)).isFalse();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anOwnerThatHangsHoldsAFewThreadsOnceAndNoneAfterwards() throws IOException {
        int calls = 3 * Hop.MAX_THREADS;
        ExecutorService callers = Executors.newFixedThreadPool(calls);
        try (ServerSocket hangs = new ServerSocket(port, calls)) {
            List<Throwable> failures = Stream.generate(() -> hop(callers)).limit(calls).toList().stream()
                    .map(HopTests::failure)
                    .toList();

            assertThat(failures)
                    .filteredOn(SocketTimeoutException.class::isInstance)
                    .as("those that a thread waited for")
                    .hasSizeBetween(1, Hop.MAX_THREADS);
            assertThat(failures)
                    .allMatch(failure ->
                            failure instanceof SocketTimeoutException || failure instanceof HttpTimeoutException);
            assertThat(failure(hop(callers))).isInstanceOf(HttpTimeoutException.class);
        } finally {
            callers.shutdown();
        }
    }

    private CompletableFuture<HostReply> hop(Executor caller) {
        return CompletableFuture.supplyAsync(() -> hop.askAtOnce(owner, CALL), caller)
                .thenCompose(Function.identity());
    }

    private static Throwable failure(CompletableFuture<HostReply> asked) {
        return asked.handle((reply, failure) -> failure).join().getCause();
    }

    private static OwnAddress ownAddress() {
        var source = new MapConfigurationPropertySource(Map.of("billing.server.advertised-address", "localhost:1"));
        return new OwnAddress(new Binder(source).bindOrCreate("billing", BillingSettings.class), 1);
    }

    private void askOnEightConnections() {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        assertThat(Stream.generate(() -> hop(callers)).limit(8).toList())
                .allMatch(answer -> answer.join().status() == 200);
        callers.shutdown();
    }

    /** An owner that answers once as many calls are there as are to be open at a time. */
    private HttpServer start(int status, int atATime) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            var all = new CyclicBarrier(atATime);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", exchange -> {
                try {
                    all.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                byte[] body = "%s %s %s"
                        .formatted(
                                exchange.getRequestHeaders().getFirst(Hop.FORWARDED_BY),
                                exchange.getRequestHeaders().getFirst("Accept"),
                                exchange.getRequestURI())
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Billing-Source", "active");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
