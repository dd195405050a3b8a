package io.cardledger.balance.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.balance.BalanceResponder;
import io.cardledger.balance.Replies;
import io.cardledger.balance.RunningBalanceClient;
import io.cardledger.balance.TestBroker;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SharedReplyTopicIT {

    private static final int CALLS = 500;

    private static RunningBalanceClient one;
    private static RunningBalanceClient other;
    private static BalanceResponder server;

    @BeforeAll
    static void start() {
        one = RunningBalanceClient.against(TestBroker.shared());
        server = new BalanceResponder(TestBroker.shared(), SharedReplyTopicIT::echo);
        other = RunningBalanceClient.against(TestBroker.shared());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        server.close();
    }

    @Test
    void answersTheVeryFirstCallAfterTheStart() {
        try (RunningBalanceClient fresh = RunningBalanceClient.against(TestBroker.shared())) {
            assertThat(fresh.get("/balance/first").body()).isEqualTo(Replies.balance("first", "1.00"));
        }
    }

    @Test
    void givesEachInstanceTheAnswersToItsOwnQueries() {
        List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, CALLS)
                .mapToObj(call -> (call % 2 == 0 ? one : other).getAsync("/balance/card-" + call))
                .toList();
        for (int call = 0; call < CALLS; call++) {
            assertThat(responses.get(call).join().body()).isEqualTo(Replies.balance("card-" + call, "1.00"));
        }
    }

    @Test
    void overlooksWhatStrangersWriteToTheReplyTopic() {
        server.intrude("no header at all", null, null);
        server.intrude("an empty id", "kafka_correlationId", null);
        server.intrude("a foreign id", "kafka_correlationId", new byte[16]);
        server.intrude("an id of no length", "kafka_correlationId", new byte[0]);
        server.intrude(null, "kafka_correlationId", new byte[100_000]);
        assertThat(one.get("/balance/0").statusCode()).isEqualTo(200);
        assertThat(other.get("/balance/0").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNoMoreCallsWaitThanTheLimit() {
        try (RunningBalanceClient small =
                RunningBalanceClient.against(TestBroker.shared(), "--billing.balance.max-waiting=2")) {
            List<HttpResponse<String>> responses =
                    IntStream.range(0, 10).mapToObj(call -> small.getAsync("/balance/silent-" + call)).toList().stream()
                            .map(CompletableFuture::join)
                            .toList();
            assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(503, 504);
            assertThat(responses)
                    .filteredOn(response -> response.statusCode() == 504)
                    .hasSize(2);
            assertThat(responses)
                    .filteredOn(response -> response.statusCode() == 503)
                    .allSatisfy(response -> assertThat(response.body()).contains("2 calls are waiting already"))
                    .allSatisfy(response -> assertThat(response.headers().firstValue("Retry-After"))
                            .isPresent());
        }
    }

    @Test
    void tellsWhoeverWaitsWhenItStops() {
        RunningBalanceClient stopping = RunningBalanceClient.against(TestBroker.shared());
        int before = server.asked().size();
        CompletableFuture<HttpResponse<String>> waiting = stopping.getAsync("/balance/silent-0?wait=30s");
        await().until(() -> server.asked().size() > before);
        stopping.close();
        assertThat(waiting.join().statusCode()).isEqualTo(503);
        assertThat(waiting.join().body()).contains("this instance is stopping");
    }

    private static String echo(String query) {
        String card = JsonMapper.shared().readTree(query).get("card").asString();
        return card.startsWith("silent") ? null : Replies.balance(card, "1.00");
    }
}
