package io.cardledger.e2e.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Http;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.e2e.suite.SuiteProcess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
class HttpAbuseIT {

    private static final List<String> PATHS = List.of(
            "/",
            "/nowhere",
            "/balance/",
            "/balance/%00",
            "/balance/a%20b",
            "/balance/" + "x".repeat(65),
            "/operations",
            "/generator",
            "/balance/x?after=never",
            "/balance/x?wait=1y",
            "/error",
            "/actuator/nothing",
            "/dead-letters/redrive",
            "/..%2f..%2fetc/passwd",
            "/v3/api-docs/nothing");
    private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW");
    private static final int HUGE = 1_000_000;

    private final SuiteProcess suite;
    private final Deployment deployment;
    private final Journey journey;

    HttpAbuseIT(SuiteProcess suite, Deployment deployment, Journey journey) {
        this.suite = suite;
        this.deployment = deployment;
        this.journey = journey;
    }

    @AfterEach
    void everythingStillWorks() {
        assertThat(suite.isAlive()).isTrue();
        assertThat(deployment.applications())
                .extracting(
                        application -> Http.get(application, "/actuator/health").statusCode())
                .containsOnly(200);
        String card = Secrets.card();
        journey.operationAccepted(card, "1");
        journey.balanceIs(card, "1.00", 1);
    }

    @Test
    void unknownMethodsAndPathsAreAnsweredWithAProblem() {
        deployment
                .applications()
                .forEach(application -> PATHS.forEach(path -> {
                    isAnsweredInOrder(Http.get(application, path));
                    METHODS.stream()
                            .filter(method -> !(method.equals("PUT") && path.equals("/generator")))
                            .map(method -> Http.call(method, application, path, null))
                            .forEach(HttpAbuseIT::isAnsweredInOrder);
                }));
    }

    @Test
    void mediaTypesThatAreNotTakenAreAnsweredWithAProblem() {
        URI client = deployment.billingClient();
        Stream.of("text/plain", "application/xml", "nonsense", "application/json;charset=utf-16", "")
                .map(type -> Http.call("POST", client, "/operations", "{}", "Content-Type", type))
                .forEach(HttpAbuseIT::isAProblem);
        deployment.applications().stream()
                .map(application -> Http.get(application, "/balance/x", "Accept", "image/png"))
                .forEach(HttpAbuseIT::isAProblem);
    }

    @Test
    void bodiesThatAreNoOperationsAreAnsweredWithAProblem() {
        URI client = deployment.billingClient();
        Stream.of(
                        "",
                        "null",
                        "[]",
                        "{",
                        "{}",
                        "\u0000",
                        "{\"card\":\"x\",\"operation\":1,\"operation\":1}",
                        "{\"card\":\"x\",\"operation\":1e400000000}",
                        "{\"card\":\"x\",\"operation\":1}{}",
                        "[".repeat(100_000),
                        "{\"card\":\"" + "x".repeat(HUGE) + "\"}")
                .map(body -> Http.postJson(client, "/operations", body))
                .forEach(HttpAbuseIT::isAProblem);
        isAProblem(Http.call("PUT", client, "/generator", "{\"rate\":\"fast\"}"));
    }

    private static void isAnsweredInOrder(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400 && !answer.request().method().equals("HEAD")) {
            isAProblem(answer);
        }
        assertThat(answer.statusCode()).as(answer.request().toString()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("\tat ");
    }

    private static void isAProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.request() + " " + answer.body())
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"type\":\"urn:cardledger:problem:").doesNotContain("\tat ");
    }
}
