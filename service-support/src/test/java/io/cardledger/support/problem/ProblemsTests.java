package io.cardledger.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTests {

    private ConfigurableApplicationContext service;
    private String port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ProblemConfiguration.class, FailingController.class})
    static class Service {}

    @BeforeAll
    void start() {
        service = new SpringApplicationBuilder(Service.class).run("--server.port=0", "--spring.main.banner-mode=off");
        port = service.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /bug, 500, internal",
        "GET, /parameter, 400, bad-parameter",
        "GET, /parameter?x=%25zz, 400, bad-parameter",
        "GET, /busy, 503, unavailable",
        "GET, /late, 503, unavailable",
        "GET, /broken, 400, bad-request",
        "GET, /required, 400, bad-request",
        "GET, /required?number=x, 400, bad-request",
        "GET, /nowhere, 404, not-found",
        "GET, /error, 404, not-found",
        "GET, /json, 405, method-not-allowed",
        "POST, /json, 415, unsupported-media-type",
    })
    void everyFailureIsAProblem(String method, String path, int status, String type) throws Exception {
        HttpResponse<String> answer = call(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:cardledger:problem:" + type + "\"", "\"status\":" + status, "\"detail\":")
                .doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/busy", "/late"})
    void whoeverShallAskAgainIsToldWhen(String path) throws Exception {
        assertThat(call("GET", path).headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void aMethodThatIsNotThereIsToldWithThoseThatAre() throws Exception {
        HttpResponse<String> answer = call("DELETE", "/json");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.body()).contains("POST");
    }

    @Test
    void aBodyOfAnotherTypeIsToldWithThoseThatAreTaken() throws Exception {
        HttpResponse<String> answer = call("POST", "/json");
        assertThat(answer.headers().firstValue("Accept")).hasValue("application/json");
        assertThat(answer.body()).contains("application/json");
    }

    @Test
    void aParameterIsToldByName() throws Exception {
        assertThat(call("GET", "/parameter").body())
                .contains("\"detail\":\"after must be a position\"", "\"field\":\"after\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /a%2Fb HTTP/1.1, 400",
        "GET /required?number=%zz HTTP/1.1, 400",
        "GET /a|b HTTP/1.1, 400",
        "GET / HTTP/7.0, 505",
    })
    void whatTomcatRefusesIsAProblemWithTomcatsStatus(String line, int status) throws Exception {
        String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json\r\n")
                .contains("\"type\":\"urn:cardledger:problem:bad-request\"", "\"status\":" + status);
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("x") : BodyPublishers.noBody())
                .header("Content-Type", "text/x-other")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", Integer.parseInt(port))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
