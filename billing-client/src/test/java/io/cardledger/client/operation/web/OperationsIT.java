package io.cardledger.client.operation.web;

import static io.cardledger.client.RunningBillingClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.client.RunningBillingClient;
import io.cardledger.client.TestBroker;
import io.cardledger.model.card.CardRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperationsIT {

    private static RunningBillingClient client;

    @BeforeAll
    static void start() {
        client = RunningBillingClient.start();
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void answersAnOperationWithItsPositionOnceTheBrokerHasIt() {
        HttpResponse<String> answer = client.post("{\"card\":\"one\",\"operation\":100.0,\"id\":\"op-1\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).propertyNames()).containsExactly("id", "card", "position");
        assertThat(json(answer).get("id").asString()).isEqualTo("op-1");
        ConsumerRecord<byte[], byte[]> record = recordOf("one");
        assertThat(json(answer).get("position").asString()).isEqualTo(record.partition() + "@" + record.offset());
        assertThat(json(new String(record.value(), StandardCharsets.UTF_8)))
                .isEqualTo(json("{\"card\":\"one\",\"operation\":100.00,\"id\":\"op-1\"}"));
    }

    @Test
    void keysTheRecordByItsCardAndStampsOriginAndTrace() {
        client.post("{\"card\":\"keyed\",\"operation\":1}");

        ConsumerRecord<byte[], byte[]> record = recordOf("keyed");
        assertThat(record.partition())
                .isEqualTo(CardRules.partitionOf("keyed", client.topics().partitions()));
        assertThat(record.headers().lastHeader("billing-origin").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("billing-client/http");
        assertThat(record.headers().lastHeader("traceparent").value())
                .asString(StandardCharsets.UTF_8)
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void keepsAmountsExact() {
        client.post("{\"card\":\"exact\",\"operation\":123456789012.3456}");

        assertThat(new String(recordOf("exact").value(), StandardCharsets.UTF_8))
                .contains("123456789012.3456");
    }

    @Test
    void makesAnIdWhereNoneIsGiven() {
        String first =
                json(client.post("{\"card\":\"0\",\"operation\":1}")).get("id").asString();
        String second =
                json(client.post("{\"card\":\"0\",\"operation\":1}")).get("id").asString();

        assertThat(first).hasSize(36).isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-1", "\"key-1\"", "  key-1  "})
    void takesTheIdempotencyKeyAsTheId(String key) {
        HttpResponse<String> answer = client.post("{\"card\":\"0\",\"operation\":1}", "Idempotency-Key", key);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("id").asString()).isEqualTo("key-1");
    }

    @Test
    void takesAnIdempotencyKeyThatIsTheSameAsTheIdInTheBody() {
        HttpResponse<String> answer =
                client.post("{\"card\":\"0\",\"operation\":1,\"id\":\"same\"}", "Idempotency-Key", "same");

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAnIdempotencyKeyThatDiffersFromTheIdInTheBody() {
        HttpResponse<String> answer =
                client.post("{\"card\":\"0\",\"operation\":1,\"id\":\"a\"}", "Idempotency-Key", "b");

        assertProblem(answer, 400, "bad-parameter", "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "11111111112222222222333333333344444444445555555555666666666677777"})
    void refusesAnIdempotencyKeyThatIsNoId(String key) {
        HttpResponse<String> answer = client.post("{\"card\":\"0\",\"operation\":1}", "Idempotency-Key", key);

        assertProblem(answer, 400, "bad-parameter", "Idempotency-Key");
    }

    @Test
    void refusesTwoIdempotencyKeys() {
        HttpResponse<String> answer =
                client.post("{\"card\":\"0\",\"operation\":1}", "Idempotency-Key", "a", "Idempotency-Key", "b");

        assertProblem(answer, 400, "bad-parameter", "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=31", "wait=-1", "wait", "wait=x", "wait=1.5", "foo, wait=99999999999"})
    void refusesAWaitThatIsNoNumberOfSecondsUpToThirty(String prefer) {
        HttpResponse<String> answer = client.post("{\"card\":\"0\",\"operation\":1}", "Prefer", prefer);

        assertProblem(answer, 400, "bad-parameter", "Prefer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"card\":\"0\",\"operation\":1,\"card\":\"0\"}|card|duplicate-field",
                "{\"card\":\"0\",\"operation\":1,\"x\":1,\"x\":2}|x|duplicate-field",
                "{\"card\":\"0\",\"operation\":1,\"x\":{\"deep\":[{\"y\":1,\"y\":1}]}}|y|duplicate-field",
                "{\"operation\":1}|card|bad-card",
                "{\"card\":\"a b\",\"operation\":1}|card|bad-card",
                "{\"card\":\"..\",\"operation\":1}|card|bad-card",
                "{\"card\":7,\"operation\":1}|card|bad-card",
                "{\"card\":null,\"operation\":1}|card|bad-card",
                "{\"card\":\"0\"}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":null}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":[1]}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":\"\"}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":\"one\"}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":0.00001}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":1e12}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":1e999999999}|operation|bad-operation",
                "{\"card\":\"0\",\"operation\":1,\"id\":\"\"}|id|bad-id",
                "{\"card\":\"0\",\"operation\":1,\"id\":5}|id|bad-id",
                "{\"card\":\"0\",\"operation\":1,\"at\":\"yesterday\"}|at|bad-at"
            })
    void refusesAnOperationThatBreaksARuleAndNamesTheField(String body, String field, String reason) {
        HttpResponse<String> answer = client.post(body);

        assertProblem(answer, 400, "bad-operation", field);
        assertThat(json(answer).get("reason").asString()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"x\"",
                "[]",
                "[{\"card\":\"0\",\"operation\":1}]",
                "{",
                "{]",
                "{\"card\":\"0\",}",
                "{\"card\":\"0\",\"operation\":1}x",
                "{\"card\":\"0\",\"operation\":1}{}",
                "{\"card\":\"0\",\"operation\":NaN}",
                "{\"card\":\"0\",\"operation\":+1}",
                "{\"card\":\"0\",\"operation\":01}",
                "{'card':'0','operation':1}",
                "{\"card\":\"0\",\"operation\":1}\u0000",
                "{\"card\":\"\\ud800\",\"operation\":1}"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        HttpResponse<String> answer = client.post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:cardledger:problem:bad-operation");
        assertThat(json(answer).get("detail").asString()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] body = "{\"card\":\"0\",\"operation\":1,\"x\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer = client.send(client.request("/operations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesDeeplyNestedJson() {
        HttpResponse<String> answer =
                client.post("{\"card\":\"0\",\"operation\":1,\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesABodyOfMoreThanSixteenKilobytes(boolean chunked) {
        byte[] body = ("{\"card\":\"0\",\"operation\":1,\"x\":\"" + "y".repeat(17_000) + "\"}").getBytes();
        HttpResponse<String> answer = client.send(client.request("/operations")
                .header("Content-Type", "application/json")
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body))
                .build());

        assertProblem(answer, 413, "too-large", null);
    }

    @Test
    void ignoresUnknownFields() {
        assertThat(client.post("{\"card\":\"0\",\"operation\":1,\"merchant\":{\"name\":\"x\"}}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesOtherMediaTypesAndSaysWhichItTakes() {
        HttpResponse<String> answer = client.send(client.request("/operations")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertProblem(answer, 415, "unsupported-media-type", null);
        assertThat(answer.headers().firstValue("Accept").orElseThrow())
                .contains("application/json", "application/x-ndjson");
    }

    @Test
    void refusesOtherMethodsAndSaysWhichThereIs() {
        HttpResponse<String> answer = client.get("/operations");

        assertProblem(answer, 405, "method-not-allowed", null);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void sendsNothingWhenTheAnswerCouldNotBeRead() {
        HttpResponse<String> answer = client.post("{\"card\":\"unread\",\"operation\":1}", "Accept", "text/plain");

        assertProblem(answer, 406, "not-acceptable", null);
        assertThat(TestBroker.committed(client.topics().operations()))
                .noneMatch(record -> new String(record.key(), StandardCharsets.UTF_8).equals("unread"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String field) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("urn:cardledger:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.path("field").asString("none")).isEqualTo(field == null ? "none" : field);
    }

    private static ConsumerRecord<byte[], byte[]> recordOf(String card) {
        return TestBroker.committed(client.topics().operations()).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(card))
                .findFirst()
                .orElseThrow();
    }
}
