package io.cardledger.client;

import io.cardledger.model.topic.BillingTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a free port, and what is needed to talk to it. */
public record RunningBillingClient(ConfigurableApplicationContext context, int port, BillingTopics topics)
        implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** With topics of its own, and without generator unless {@code settings} say otherwise. */
    public static RunningBillingClient start(String... settings) {
        return start(TestBroker.address(), TestBroker.freshTopics(), settings);
    }

    public static RunningBillingClient start(String broker, BillingTopics topics, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker,
                "--billing.topics.operations=" + topics.operations(),
                "--billing.topics.queries=" + topics.queries(),
                "--billing.topics.replies=" + topics.replies(),
                "--billing.topics.balances=" + topics.balances(),
                "--billing.topics.dead-letters=" + topics.deadLetters(),
                "--billing.topics.outcome-replies=" + topics.outcomeReplies(),
                "--billing.topics.balance-replies=" + topics.balanceReplies(),
                "--billing.topics.imports=" + topics.imports()));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--billing.client.generator.enabled="))) {
            arguments.add("--billing.client.generator.enabled=false");
        }
        ConfigurableApplicationContext context =
                BillingClientApplication.builder().run(arguments.toArray(String[]::new));
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new RunningBillingClient(context, port, topics);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    public HttpResponse<String> post(String json, String... headers) {
        return send(operation(json, headers).build());
    }

    public HttpRequest.Builder operation(String json, String... headers) {
        HttpRequest.Builder request = request("/operations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpClient http() {
        return HTTP;
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    @Override
    public void close() {
        context.close();
    }
}
