package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cardledger.broker.Ports;
import io.cardledger.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class PeerClientTests {

    private static final ForwardedRequest CALL = new ForwardedRequest("/balance/0", "application/json", Duration.ZERO);

    private static final int MAX_THREADS = Settings.defaults().server().reads().peerThreads();

    private final int port = Ports.anyFree();
    private final HostInfo active = new HostInfo("localhost", port);
    private final PeerClient peers = new PeerClient(Settings.address("localhost:1"), Settings.defaults());

    @Test
    void theAnswerComesAsItIsAndTheCallSaysWhoForwardedIt() {
        HttpServer server = start(404, 1);
        try {
            CompletableFuture<PeerResponse> asked = peers.askAtOnce(active, CALL);

            assertThat(asked).isDone();
            assertThat(asked.join().status()).isEqualTo(404);
            assertThat(asked.join().header("billing-source")).hasValue("active");
            assertThat(asked.join().body()).asString().isEqualTo("localhost:1 application/json /balance/0");
            assertThat(peers.ask(active, RequestOrigin.FORWARDED_TO_ACTIVE, CALL)
                            .join())
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
            assertThat(peers.isPaused(active)).isFalse();
        } finally {
            after.stop(0);
        }
    }

    @Test
    void anOwnerThatIsGoneIsLeftAloneAtOnceAndAskedAgainOnceItAnswers() {
        assertThat(peers.askAtOnce(active, CALL)).isCompletedExceptionally();
        assertThat(peers.isPaused(active)).isTrue();

        HttpServer server = start(200, 1);
        try {
            assertThat(peers.askAtOnce(active, CALL).join().status()).isEqualTo(200);
            assertThat(peers.isPaused(active)).isFalse();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anOwnerThatHangsHoldsAFewThreadsOnceAndNoneAfterwards() throws IOException {
        int calls = 3 * MAX_THREADS;
        ExecutorService callers = Executors.newFixedThreadPool(calls);
        try (ServerSocket hangs = new ServerSocket(port, calls)) {
            List<Throwable> failures = Stream.generate(() -> hop(callers)).limit(calls).toList().stream()
                    .map(PeerClientTests::failure)
                    .toList();

            assertThat(failures)
                    .filteredOn(SocketTimeoutException.class::isInstance)
                    .as("those that a thread waited for")
                    .hasSizeBetween(1, MAX_THREADS);
            assertThat(failures)
                    .allMatch(failure ->
                            failure instanceof SocketTimeoutException || failure instanceof HttpTimeoutException);
            assertThat(failure(hop(callers))).isInstanceOf(HttpTimeoutException.class);
        } finally {
            callers.shutdown();
        }
    }

    private CompletableFuture<PeerResponse> hop(Executor caller) {
        return CompletableFuture.supplyAsync(() -> peers.askAtOnce(active, CALL), caller)
                .thenCompose(Function.identity());
    }

    private static Throwable failure(CompletableFuture<PeerResponse> asked) {
        return asked.handle((response, failure) -> failure).join().getCause();
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
                                exchange.getRequestHeaders().getFirst(PeerClient.FORWARDED_BY),
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
