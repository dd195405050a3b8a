package io.cardledger.client.outage;

import static io.cardledger.client.RunningBillingClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.client.RunningBillingClient;
import io.cardledger.client.stream.LineClient;
import io.cardledger.model.topic.BillingTopics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class OutageIT {

    private static final String MARKER_CARD = "MARK3R-CARD";
    private static final String MARKER_AMOUNT = "987654.3219";
    private static final String MARKER_ID = "MARK3R-ID";
    private static final String MARKED =
            "{\"card\":\"" + MARKER_CARD + "\",\"operation\":" + MARKER_AMOUNT + ",\"id\":\"" + MARKER_ID + "\"}";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final BrokerSettings broker = BrokerSettings.ephemeral();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private KraftBroker running;
    private RunningBillingClient client;

    @BeforeEach
    void start() {
        running = KraftBroker.start(settings());
        client = RunningBillingClient.start(
                running.bootstrapServers(),
                BillingTopics.defaults(),
                "--billing.client.sending.delivery-timeout=2s",
                "--billing.client.sending.max-block=500ms",
                "--billing.client.sending.batch=32KB",
                "--billing.client.sending.buffer=32KB");
        assertThat(client.post(MARKED).statusCode()).isEqualTo(202);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() {
        root().detachAppender(log);
        client.close();
        running.close();
    }

    @Test
    void tellsWhetherAnOperationMayCountWhenTheBrokerFallsSilentAndTakesItAgainLater() {
        running.close();

        HttpResponse<String> answer = client.post(MARKED);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).get("id").asString()).isEqualTo(MARKER_ID);
        // either is true, depending on what the producer had noticed by then
        assertThat(json(answer).get("accepted").asString()).isIn("unknown", "no");
        restart();
        await().atMost(TIMEOUT).until(() -> client.post(MARKED).statusCode() == 202);
    }

    @Test
    void tellsThatAnOperationWasNeverSentWhenThereIsNoRoomForIt() {
        running.close();
        CompletableFuture<HttpResponse<String>> inTheBuffer = RunningBillingClient.http()
                .sendAsync(client.operation("{\"card\":\"0\",\"operation\":1}").build(), BodyHandlers.ofString());

        List<HttpResponse<String>> others = Stream.of("1", "2", "3", "4", "5", "6")
                .parallel()
                .map(card -> client.post("{\"card\":\"" + card + "\",\"operation\":1}"))
                .toList();

        assertThat(inTheBuffer.join().statusCode()).isEqualTo(503);
        assertThat(others)
                .allMatch(answer -> answer.statusCode() == 503)
                .allMatch(answer -> !json(answer).get("id").asString().isEmpty())
                .anyMatch(answer -> json(answer).get("accepted").asString().equals("no"));
    }

    @Test
    void isNotReadyButAliveWhileTheBrokerIsDown() {
        assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        running.close();

        await().atMost(TIMEOUT)
                .until(() -> client.get("/actuator/health/readiness").statusCode() == 503);
        assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        restart();
        await().atMost(TIMEOUT)
                .until(() -> client.get("/actuator/health/readiness").statusCode() == 200);
    }

    @Test
    void goesOnWithAStreamAfterAnOutage() throws IOException {
        try (LineClient lines = new LineClient(client)) {
            lines.send(MARKED + "\n");
            assertThat(lines.result().has("position")).isTrue();

            running.close();
            lines.send(MARKED + "\n");
            JsonNode problem = lines.result().get("problem");
            assertThat(problem.get("id").asString()).isEqualTo(MARKER_ID);
            // either is true, depending on what the producer had noticed by then
            assertThat(problem.get("accepted").asString()).isIn("unknown", "no");

            restart();
            await().atMost(TIMEOUT).until(() -> {
                lines.send(MARKED + "\n");
                return lines.result().has("position");
            });
        }
    }

    @Test
    void namesNoCardAmountOrIdInItsLog() {
        client.post(MARKED.replace("MARK3R-CARD", "MARK3R-CARD!"));
        client.post(MARKED + "}");
        client.put("/generator", MARKED);
        running.close();
        client.post(MARKED);
        client.post(MARKED, "Prefer", "wait=1");
        client.close();

        List<String> lines = log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("MARK3R") || line.contains("987654"));
    }

    private void restart() {
        running = KraftBroker.start(settings());
    }

    private BrokerSettings settings() {
        return BrokerSettings.builder()
                .port(broker.port())
                .controllerPort(broker.controllerPort())
                .directory(broker.directory())
                .build();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
