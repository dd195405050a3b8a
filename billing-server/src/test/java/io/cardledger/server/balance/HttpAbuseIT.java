package io.cardledger.server.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.Cluster;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Cluster.Extension.class)
class HttpAbuseIT {

    private final Cluster cluster;

    HttpAbuseIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after | after=x | partition@offset",
                "after | after= | partition@offset",
                "after | after=0@1,0@2 | each partition once",
                "after | after=4@1 | 4 partitions",
                "after | after=0@1,999999999@1 | 4 partitions",
                "after | after=-1@5 | partition@offset",
                "after | after=0@1&after=0@2 | once",
                "wait | wait=x | duration",
                "wait | wait=-1s | duration",
                "wait | wait=31s | at most 30s",
                "wait | wait=30001ms | at most 30s",
                "wait | wait=1s&wait=2s | once",
                "maxLag | maxLag=x | 0 or more",
                "maxLag | maxLag=-1 | 0 or more",
                "maxLag | maxLag=1.5 | 0 or more",
                "maxLag | maxLag=99999999999999999999 | 0 or more",
                "maxLag | maxLag=0&maxLag=0 | once",
            })
    void aMalformedParameterIsToldByNameWithItsRule(String field, String query, String rule) {
        for (String accept : new String[] {"*/*", "text/plain"}) {
            var answer = cluster.one.get("/balance/0?" + query, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("urn:cardledger:problem:bad-parameter", "\"field\":\"" + field + "\"", rule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxLag=0", "maxLag=1000000", "wait=30s", "wait=2", "wait=0ms", "unknown=1", "after=0@0"})
    void aFittingParameterIsTaken(String query) {
        cluster.know("fits");
        assertThat(cluster.one.get("/balance/fits?" + query).statusCode()).isIn(200, 504);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%20b", "%C3%A9", "%2e", "%2e%2e", "a%00b", "a%0Ab", "%F0%9F%92%B3", "a;b", "a%25b", "a+b"})
    void whatIsNoCardIsRefusedOrNowhere(String card) {
        var answer = cluster.one.get("/balance/" + card);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).startsWith("{\"type\":\"urn:cardledger:problem:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%20b", "%C3%A9", "a+b", "x12345678901234567890123456789012345678901234567890123456789012345"})
    void aMalformedCardIsToldWithTheRule(String card) {
        assertThat(cluster.one.get("/balance/" + card).body())
                .contains("urn:cardledger:problem:bad-card", "\"field\":\"card\"", "1 to 64 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/balance/", "/balance/0/x", "/balance/0/", "/error", "/favicon.ico"})
    void anUnknownPathIsNotFound(String path) {
        var answer = cluster.one.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:cardledger:problem:not-found", "\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void balancesAreOnlyRead(String method) {
        var answer = cluster.one.send(method, "/balance/0");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("urn:cardledger:problem:method-not-allowed", "use one of these methods");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void headAndOptionsDoWhatTheyDoEverywhere() {
        cluster.know("head");
        var head = cluster.one.send("HEAD", "/balance/head");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Billing-Source")).hasValue("active");
        assertThat(cluster.one.send("OPTIONS", "/balance/head").headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "HEAD", "OPTIONS"));
    }

    static Stream<String> malformedRequests() {
        return Stream.of(
                "GET /balance/a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/a%5Cb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/0?after=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/0?after=%C3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/a\u0001b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/0 HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /balance/0 HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /balance/0 HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\nConnection: close\r\n\r\n",
                "GET /balance/0 HTTP/1.1\r\nHost: x\r\nAccept: nonsense\r\nConnection: close\r\n\r\n",
                "TRACE /balance/0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "BREW /balance/0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("malformedRequests")
    void whatIsHardlyHttpGetsAProblemAndNeverAStackTrace(String request) {
        String response = cluster.one.raw(request);

        assertThat(response).containsPattern("^HTTP/1.1 (4\\d\\d|505)").contains("application/problem+json");
        String status = response.substring(9, 12);
        assertThat(response)
                .contains("urn:cardledger:problem:", "\"status\":" + status)
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("Exception", "\tat ", "org.apache", "Tomcat");
    }
}
