package io.cardledger.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.balance.board.BoardView;
import io.cardledger.broker.Ports;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import io.cardledger.test.network.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final int offset = FreePorts.offsetOf(8080, 8090, 8081, 8082, 9092, 9093);

    @Test
    void goesOnWithTheSameBalancesAfterARestart() throws Exception {
        Suite first = suite();
        try (AutoCloseable stop = first::stop) {
            Supplier<BoardView> board = first.start();
            assertThat(post("{\"card\":\"0\",\"operation\":100.25}")).isEqualTo(202);
            await().atMost(TIMEOUT).until(() -> balanceOfCard0(board), Money.parse("100.25")::equals);
        }
        Suite second = suite();
        try (AutoCloseable stop = second::stop) {
            Supplier<BoardView> board = second.start();
            await().atMost(TIMEOUT).until(() -> balanceOfCard0(board), Money.parse("100.25")::equals);
        }
        assertThat(plan().ports().keySet()).allSatisfy(port -> Ports.requireFree("localhost", port));
    }

    private Suite suite() {
        return new Suite(plan(), (what, address) -> {}, fault -> {});
    }

    private SuitePlan plan() {
        return SuitePlan.builder()
                .servers(2)
                .directory(directory)
                .host("localhost")
                .portOffset(offset)
                .build();
    }

    private int post(String operation) throws Exception {
        URI uri = URI.create("http://localhost:" + plan().billingClientPort() + "/operations");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(operation))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static Money balanceOfCard0(Supplier<BoardView> board) {
        Optional<CardBalance> balance = board.get().balances().getOrDefault("0", Optional.empty());
        return balance.map(CardBalance::balance).orElse(Money.ZERO);
    }
}
