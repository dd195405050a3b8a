package io.cardledger.balance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.balance.RunningBalanceClient;
import io.cardledger.balance.TestBroker;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceCallAbuseIT {

    private static RunningBalanceClient client;

    @BeforeAll
    static void start() {
        client = RunningBalanceClient.against(TestBroker.shared());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nowhere,    404, not-found",
        "GET,    /balance,    404, not-found",
        "GET,    /balance/,   404, not-found",
        "GET,    /balance/0/x,404, not-found",
        "GET,    /error,      404, not-found",
        "POST,   /balance/0,  405, method-not-allowed",
        "DELETE, /balance/0,  405, method-not-allowed",
        "TRACE,  /balance/0,  405, method-not-allowed",
        "BREW,   /balance/0,  405, method-not-allowed",
    })
    void reportsEveryErrorAsAProblem(String method, String path, int status, String type) {
        HttpRequest request = client.request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        expectProblem(client.send(request).join(), status, type);
    }

    @Test
    void refusesAFormOfAnswerThatItDoesNotHave() {
        expectProblem(client.get("/balance/0", "Accept", "image/png"), 406, "not-acceptable");
        expectProblem(client.get("/balance/0", "Accept", "no type"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /balance/a%2Fb HTTP/1.1",
                "GET /balance/{0} HTTP/1.1",
                "GET /balance/%zz HTTP/1.1",
                "GET /balance/0?wait=%zz HTTP/1.1",
                "GET /balance/a\\b HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "NOT HTTP AT ALL"
            })
    void answersAMalformedRequestLineWithAProblem(String requestLine) throws IOException {
        String answer = sendRaw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "bad-request");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html");
    }

    @Test
    void answersHeadersThatAreTooLargeWithAProblem() throws IOException {
        String answer = sendRaw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html");
    }

    private static void expectProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("\"type\":\"urn:cardledger:problem:" + type + "\"", "\"status\":" + status)
                .doesNotContain("Exception");
    }

    private static String sendRaw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
