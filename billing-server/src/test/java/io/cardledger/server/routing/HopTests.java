package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.cardledger.broker.Ports;
import io.cardledger.server.settings.BillingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
        AtomicInteger held = new AtomicInteger(calls);
        try (ServerSocket hangs = new ServerSocket(port, calls)) {
            var callers = Executors.newFixedThreadPool(calls);
            List<CompletableFuture<HostReply>> answers = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                CompletableFuture<HostReply> answer = new CompletableFuture<>();
                answers.add(answer);
                callers.execute(() -> {
                    CompletableFuture<HostReply> asked = hop.askAtOnce(owner, CALL);
                    held.decrementAndGet();
                    asked.whenComplete((reply, failure) -> answer.completeExceptionally(failure));
                });
            }
            await().atMost(Duration.ofMillis(450)).until(() -> held.get() <= Hop.MAX_THREADS);
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            await().until(() -> answers.stream().allMatch(CompletableFuture::isCompletedExceptionally));
            callers.shutdown();

            assertThat(hop.askAtOnce(owner, CALL)).isNotDone();
        }
    }

    private static OwnAddress ownAddress() {
        var source = new MapConfigurationPropertySource(Map.of("billing.server.advertised-address", "localhost:1"));
        return new OwnAddress(new Binder(source).bindOrCreate("billing", BillingSettings.class), 1);
    }

    private void askOnEightConnections() {
        List<CompletableFuture<HostReply>> asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> hop.askAtOnce(owner, CALL).join(), Executors.newCachedThreadPool()))
                .toList();
        assertThat(asked).allMatch(answer -> answer.join().status() == 200);
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
                        .getBytes();
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
