package io.cardledger.client.stream;

import static io.cardledger.client.RunningBillingClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.client.RunningBillingClient;
import io.cardledger.client.TestBroker;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperationStreamIT {

    private static RunningBillingClient client;

    @BeforeAll
    static void start() {
        client = RunningBillingClient.start(
                "--billing.client.stream.read-timeout=1s",
                "--billing.client.stream.idle-timeout=20s",
                "--server.tomcat.connection-timeout=1s",
                "--billing.client.stream.max-streams=2");
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void answersEachLineWithOneResult() {
        HttpResponse<String> answer = stream("""
                {"card":"s1","operation":1,"id":"a"}
                not json
                {"card":"!","operation":1}

                {"card":"s1","operation":2}\r
                {"card":"s1","operation":3}{}
                {"card":"s1","operation":4}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        TreeMap<Long, JsonNode> results = byLine(answer);
        assertThat(results).containsOnlyKeys(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(results.get(1L).propertyNames()).containsExactly("line", "id", "card", "position");
        assertThat(results.get(1L).get("id").asString()).isEqualTo("a");
        assertThat(results.get(2L).get("problem").get("reason").asString()).isEqualTo("not-json");
        assertThat(results.get(3L).get("problem").get("field").asString()).isEqualTo("card");
        assertThat(results.get(4L).has("problem")).isTrue();
        assertThat(results.get(5L).has("position")).isTrue();
        assertThat(results.get(6L).has("problem")).isTrue();
        assertThat(results.get(7L).has("position")).isTrue();
    }

    @Test
    void answersAnEmptyStreamWithNoResult() {
        assertThat(stream("").body()).isEmpty();
    }

    @Test
    void takesALineOfSixteenKilobytesAndRefusesALongerOneAlone() {
        String fits = "{\"card\":\"s2\",\"operation\":1,\"x\":\"%s\"}";
        String longest = fits.formatted("y".repeat(16 * 1024 - fits.length() + 2));
        String tooLong = fits.formatted("y".repeat(16 * 1024 - fits.length() + 3));

        TreeMap<Long, JsonNode> results = byLine(stream(longest + "\n" + longest + "\r\n" + tooLong + "\n"
                + "z".repeat(500_000) + "\n" + longest + "\n" + tooLong));

        assertThat(results).hasSize(6);
        assertThat(List.of(1L, 2L, 5L)).allMatch(line -> results.get(line).has("position"));
        assertThat(List.of(3L, 4L, 6L))
                .allSatisfy(line -> assertThat(
                                results.get(line).get("problem").get("type").asString())
                        .isEqualTo("urn:cardledger:problem:too-large"));
    }

    @Test
    void answersAClientThatWaitsForEachResultBeforeItSendsOn() throws IOException {
        try (LineClient lines = new LineClient(client)) {
            for (int line = 1; line <= 20; line++) {
                lines.send("{\"card\":\"s3\",\"operation\":1}\n");
                assertThat(lines.result().get("line").asLong()).isEqualTo(line);
            }
            lines.finish();
        }
    }

    @Test
    void doesNotCutOffAClientThatIsSilentForLongerThanASingleCallMayBe() throws Exception {
        try (LineClient lines = new LineClient(client)) {
            lines.send("{\"card\":\"s4\",\"operation\":1}\n");
            lines.result();
            long silentSince = System.nanoTime();
            await().until(() -> System.nanoTime() - silentSince > 2_500_000_000L);
            lines.send("{\"card\":\"s4\",\"operation\":1}\n");
            assertThat(lines.result().get("line").asLong()).isEqualTo(2);
        }
    }

    @Test
    void cutsOffASingleCallWhoseBodyDoesNotArrive() throws IOException {
        try (Socket slow = new Socket("localhost", client.port())) {
            slow.getOutputStream()
                    .write(("POST /operations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 100\r\n\r\n{\"card\":")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotStartWith("HTTP/1.1 2");
        }
    }

    @Test
    void cutsOffAClientThatReadsNothing() throws Exception {
        try (LineClient lines = new LineClient(client)) {
            Thread sender = new Thread(() -> sendUntilCutOff(lines));
            sender.start();
            sender.join(60_000);
            assertThat(sender.isAlive()).isFalse();
            assertThat(lines.isCutOff()).isTrue();
        }
        await().untilAsserted(() -> assertThat(
                        stream("{\"card\":\"s5\",\"operation\":1}").statusCode())
                .isEqualTo(200));
    }

    @Test
    void doesNotCountTheLineInWhichAClientBreaksOff() throws IOException {
        try (LineClient lines = new LineClient(client)) {
            lines.send("{\"card\":\"s6\",\"operation\":1}\n");
            lines.result();
            lines.send("{\"card\":\"s6\",\"operation\":2}");
        }
        try (LineClient lines = new LineClient(client)) {
            lines.send("{\"card\":\"s6-after\",\"operation\":1}\n");
            lines.result();
            lines.finish();
        }
        await().until(() -> openStreams() == 0);
        assertThat(committedOf("s6")).isEqualTo(1);
    }

    @Test
    void refusesMoreStreamsThanItHasRoomForAndTakesOnAgainLater() throws IOException {
        try (LineClient first = new LineClient(client);
                LineClient second = new LineClient(client)) {
            first.send("{\"card\":\"s7\",\"operation\":1}\n");
            first.result();
            second.send("{\"card\":\"s7\",\"operation\":1}\n");
            second.result();

            HttpResponse<String> answer = stream("{\"card\":\"s7\",\"operation\":1}\n");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        await().until(() -> openStreams() == 0);
        assertThat(stream("{\"card\":\"s7\",\"operation\":1}\n").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnIdempotencyKey() {
        HttpResponse<String> answer = client.send(client.request("/operations")
                .headers("Content-Type", "application/x-ndjson", "Idempotency-Key", "x")
                .POST(BodyPublishers.ofString("{\"card\":\"s8\",\"operation\":1}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void countsEachOfManyLinesOnce() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"card\":\"s9\",\"operation\":1,\"id\":\"" + i + "\"}\n")
                .collect(Collectors.joining());

        assertThat(byLine(stream(lines)).values()).hasSize(20_000).allMatch(result -> result.has("position"));
        assertThat(committedOf("s9")).isEqualTo(20_000);
    }

    @Test
    void breaksStreamsOffAfterTheirLastResultWhenItStops() throws IOException {
        RunningBillingClient stopping = RunningBillingClient.start();
        try (LineClient lines = new LineClient(stopping)) {
            lines.send("{\"card\":\"0\",\"operation\":1}\n");
            lines.result();

            stopping.close();

            assertThat(lines.isCutOff()).isTrue();
        }
    }

    private static void sendUntilCutOff(LineClient lines) {
        try {
            while (true) {
                lines.send("nonsense\n".repeat(1_000));
            }
        } catch (IOException e) {
            // cut off
        }
    }

    private static int openStreams() {
        String metric =
                client.get("/actuator/metrics/billing.client.streams.open").body();
        return json(metric).get("measurements").get(0).get("value").asInt();
    }

    private static HttpResponse<String> stream(String lines) {
        return client.send(client.request("/operations")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build());
    }

    private static TreeMap<Long, JsonNode> byLine(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .map(RunningBillingClient::json)
                .collect(Collectors.toMap(
                        result -> result.get("line").asLong(),
                        result -> result,
                        (one, other) -> {
                            throw new AssertionError("two results for one line");
                        },
                        TreeMap::new));
    }

    private static long committedOf(String card) {
        return TestBroker.committed(client.topics().operations()).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(card))
                .count();
    }
}
