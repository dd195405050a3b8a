package io.cardledger.server.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.server.Cluster;
import io.cardledger.server.RunningServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Cluster.Extension.class)
class BalanceHttpIT {

    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private static final int MORE_THAN_THREADS = 300;

    private final Cluster cluster;
    private final List<RunningServer> servers;

    BalanceHttpIT(Cluster cluster) {
        this.cluster = cluster;
        this.servers = List.of(cluster.one, cluster.two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", JSON, "application/*", "text/html, */*;q=0.1", "text/plain;q=0.5, application/json"})
    void theBalanceIsJsonUnlessTextIsPreferred(String accept) {
        cluster.know("json");
        HttpResponse<String> answer = cluster.one.get("/balance/json", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(JSON);
        assertThat(answer.body())
                .matches("\\{\"card\":\"json\",\"balance\":\\d00\\.00,\"operations\":\\d,"
                        + "\"updatedAt\":\"20..-..-..T..:..:[0-9.]*Z\",\"position\":\"\\d@\\d+\"}");
    }

    @Test
    void bothInstancesGiveTheSameAnswerAndNameTheOneThatGaveIt() {
        for (int partition = 0; partition < 4; partition++) {
            String card = Cluster.cardOn(partition, "same");
            cluster.know(card);
            HttpResponse<String> first = cluster.one.get("/balance/" + card);
            HttpResponse<String> second = cluster.two.get("/balance/" + card);

            assertThat(second.body()).isEqualTo(first.body());
            for (String name : List.of("Billing-Source", "Billing-Lag", "Billing-Instance", "Content-Type")) {
                assertThat(header(second, name)).as(name).isEqualTo(header(first, name));
            }
            assertThat(header(first, "Billing-Source")).isEqualTo("active");
            assertThat(header(first, "Billing-Lag")).isEqualTo("0");
            assertThat(header(first, "Billing-Instance")).isIn(cluster.one.address(), cluster.two.address());
        }
    }

    @Test
    void asTextItIsTheBareDecimal() {
        cluster.know("text");
        for (RunningServer server : servers) {
            HttpResponse<String> answer = server.get("/balance/text", "Accept", TEXT);
            assertThat(answer.body()).isEqualTo("100.00");
            assertThat(header(answer, "Content-Type")).startsWith(TEXT);
        }
    }

    @Test
    void anUnknownCardIsNotFound() {
        for (RunningServer server : servers) {
            for (String accept : List.of("*/*", TEXT)) {
                HttpResponse<String> answer = server.get("/balance/nobody", "Accept", accept);
                assertProblem(answer, 404, "unknown-card");
                assertThat(answer.body()).contains("\"card\":\"nobody\"");
                assertThat(header(answer, "Billing-Source")).isEqualTo("active");
            }
        }
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsATimeout() {
        cluster.know("late");
        for (RunningServer server : servers) {
            for (int partition = 0; partition < 4; partition++) {
                String query = "?wait=50ms&after=" + partition + "@999999999";
                assertProblem(server.get("/balance/late" + query), 504, "timeout");
            }
        }
    }

    @Test
    void aCallThatWaitsIsAnsweredWhenItsPositionIsReached() {
        cluster.know("waits");
        String last = cluster.wire.operation("waits", "1");
        long next = Long.parseLong(last.substring(2)) + 1;
        var waiting = servers.stream()
                .map(server -> server.getLater("/balance/waits?wait=30s&after=" + last.charAt(0) + "@" + next))
                .toList();
        assertThat(waiting).noneMatch(call -> call.isDone());

        cluster.wire.operation("waits", "1");
        waiting.forEach(call -> assertThat(call.join().body()).contains("\"balance\":102.00"));
    }

    @Test
    void callsThatWaitForAnotherInstanceHoldNoThread() {
        RunningServer other = cluster.notOwning("crowd");
        String last = cluster.wire.operation("crowd", "1");
        String query = "?wait=30s&after=" + last.charAt(0) + "@" + (Long.parseLong(last.substring(2)) + 1);
        var waiting = IntStream.range(0, MORE_THAN_THREADS)
                .mapToObj(call -> other.getLater("/balance/crowd" + query))
                .toList();
        var gauge = other.bean(MeterRegistry.class).get("billing.calls.waiting").gauge();
        await().atMost(Duration.ofSeconds(20)).until(() -> gauge.value() == MORE_THAN_THREADS);

        assertThat(other.get("/balance/crowd").statusCode()).isEqualTo(200);
        assertThat(waiting).noneMatch(call -> call.isDone());
        cluster.wire.operation("crowd", "1");
        waiting.forEach(call -> assertThat(call.join().body()).contains("\"balance\":102.00"));
    }

    @Test
    void aForwardedCallIsNotForwardedAgain() {
        RunningServer other = cluster.notOwning("hop");
        HttpResponse<String> answer = other.get("/balance/hop", "Billing-Forwarded-By", "someone:1");

        assertProblem(answer, 503, "unavailable");
        assertThat(header(answer, "Retry-After")).isEqualTo("1");
        assertThat(header(answer, "Billing-Instance")).isEqualTo(other.address());
        assertThat(answer.headers().firstValue("Billing-Source")).isEmpty();
    }

    @Test
    void aFormThatCannotBeGivenIsNotAcceptable() {
        HttpResponse<String> answer = cluster.one.get("/balance/0", "Accept", "image/png");

        assertProblem(answer, 406, "not-acceptable");
        assertThat(answer.body()).contains(JSON, TEXT);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo(PROBLEM);
        assertThat(answer.body())
                .startsWith("{\"type\":\"urn:cardledger:problem:" + type + "\"")
                .contains("\"status\":" + status, "\"title\":", "\"detail\":");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
