package io.cardledger.client.operation.web;

import static io.cardledger.client.RunningBillingClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.client.RunningBillingClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BillingClientHttpIT {

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
    void answersUnknownPathsWithAProblem() {
        assertProblem(client.get("/nowhere"), 404, "not-found", null);
    }

    @Test
    void answersAMalformedRequestLineWithAProblem() throws IOException {
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.getOutputStream().write("GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("<html");
        }
    }

    @Test
    void tellsItsHealthAndItsMetrics() {
        assertThat(json(client.get("/actuator/health/readiness")).get("status").asString())
                .isEqualTo("UP");
        client.post("{\"card\":\"0\",\"operation\":1}");
        assertThat(client.get("/actuator/prometheus").body())
                .contains("billing_client_records_acknowledged_total{")
                .contains("billing_client_acknowledgement_seconds_count{");
    }

    @Test
    void describesItself() {
        JsonNode paths = json(client.get("/v3/api-docs")).get("paths");

        assertThat(paths.propertyNames()).contains("/operations", "/generator");
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
}
