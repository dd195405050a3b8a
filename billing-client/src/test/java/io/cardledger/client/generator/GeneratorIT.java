package io.cardledger.client.generator;

import static io.cardledger.client.RunningBillingClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.client.RunningBillingClient;
import io.cardledger.client.TestBroker;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeneratorIT {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static RunningBillingClient idle;

    @BeforeAll
    static void start() {
        idle = RunningBillingClient.start();
    }

    @AfterAll
    static void stop() {
        idle.close();
    }

    @Test
    void sendsOneHundredToEachOfThreeCardsInTurnByDefault() {
        try (RunningBillingClient client = RunningBillingClient.start("--billing.client.generator.enabled=true")) {
            await().until(() -> operations(client).size() >= 6);

            List<JsonNode> operations = operations(client);
            assertThat(operations).allMatch(operation -> operation.toString().contains("\"operation\":100.0"));
            assertThat(operations)
                    .extracting(operation -> operation.get("card").asString())
                    .containsOnly("0", "1", "2");
            assertThat(client.get("/generator").body())
                    .contains(
                            "\"settings\":{\"enabled\":true,\"rate\":3.0,\"cards\":3,\"distribution\":\"round-robin\","
                                    + "\"exponent\":1.0,\"minAmount\":100.00,\"maxAmount\":100.00,\"mode\":\"all\"}");
        }
    }

    @Test
    void changesOnlyTheSettingsThatAreNamed() {
        try (RunningBillingClient client = RunningBillingClient.start()) {
            HttpResponse<String> answer = client.put("/generator", "{\"cards\":10,\"rate\":2.5}");

            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode settings = json(client.get("/generator")).get("settings");
            assertThat(settings.get("cards").asInt()).isEqualTo(10);
            assertThat(settings.get("rate").asDouble()).isEqualTo(2.5);
            assertThat(settings.get("enabled").asBoolean()).isFalse();
        }
    }

    @Test
    void holdsAHighRateAndCountsWhatItSends() {
        try (RunningBillingClient client = RunningBillingClient.start()) {
            client.put("/generator", "{\"enabled\":true,\"rate\":20000,\"cards\":100,\"distribution\":\"uniform\"}");
            await().until(() -> count(client, "acknowledged") > 20_000);
            client.put("/generator", "{\"enabled\":false}");
            await().until(() -> count(client, "acknowledged") == count(client, "sent"));

            assertThat(count(client, "failed")).isZero();
            assertThat(operations(client)).hasSize((int) count(client, "sent"));
        }
    }

    @Test
    void drawsAmountsFromTheRangeInWholeCents() {
        try (RunningBillingClient client = RunningBillingClient.start()) {
            client.put("/generator", "{\"enabled\":true,\"rate\":5000,\"minAmount\":-0.05,\"maxAmount\":\"0.05\"}");
            await().until(() -> count(client, "acknowledged") > 1_000);
            client.put("/generator", "{\"enabled\":false}");

            assertThat(operations(client))
                    .extracting(operation -> operation.get("operation").decimalValue())
                    .allMatch(amount -> amount.abs().compareTo(new BigDecimal("0.05")) <= 0)
                    .allMatch(amount -> amount.stripTrailingZeros().scale() <= 2)
                    .hasSizeGreaterThan(1_000)
                    .contains(new BigDecimal("0.05"), new BigDecimal("-0.05"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "leader", "all"})
    void sendsInEachMode(String mode) {
        try (RunningBillingClient client = RunningBillingClient.start()) {
            client.put("/generator", "{\"enabled\":true,\"rate\":1000,\"mode\":\"" + mode + "\"}");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> operations(client).size() > 100);
            assertThat(count(client, "acknowledged")).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"rate\":0}|rate",
                "{\"rate\":-1}|rate",
                "{\"rate\":1e10}|rate",
                "{\"rate\":1e999999999}|rate",
                "{\"rate\":\"fast\"}|rate",
                "{\"rate\":null}|rate",
                "{\"cards\":0}|cards",
                "{\"cards\":1.5}|cards",
                "{\"cards\":99999999999}|cards",
                "{\"cards\":1e2147483647}|cards",
                "{\"enabled\":\"yes\"}|enabled",
                "{\"distribution\":\"normal\"}|distribution",
                "{\"distribution\":7}|distribution",
                "{\"exponent\":0}|exponent",
                "{\"minAmount\":0.00001}|minAmount",
                "{\"minAmount\":1e12}|minAmount",
                "{\"minAmount\":200}|minAmount",
                "{\"maxAmount\":[]}|maxAmount",
                "{\"mode\":\"some\"}|mode",
                "{\"mode\":null}|mode",
                "{\"speed\":1}|speed",
                "{\"rate\":1,\"rate\":1}|rate"
            })
    void refusesASettingThatDoesNotFitAndNamesIt(String body, String field) {
        HttpResponse<String> answer = idle.put("/generator", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("field").asString()).isEqualTo(field);
        assertThat(json(answer).get("detail").asString()).startsWith(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"rate\":1}x", "3"})
    void refusesWhatIsNotOneJsonObject(String body) {
        assertThat(idle.put("/generator", body).statusCode()).isEqualTo(400);
    }

    private static long count(RunningBillingClient client, String counter) {
        return json(client.get("/generator")).get(counter).asLong();
    }

    private static List<JsonNode> operations(RunningBillingClient client) {
        return TestBroker.committed(client.topics().operations()).stream()
                .map(record -> EXACT.readTree(record.value()))
                .toList();
    }
}
