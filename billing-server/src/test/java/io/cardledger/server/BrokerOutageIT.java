package io.cardledger.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.broker.Ports;
import io.cardledger.test.log.CapturedLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOutageIT {

    private static final String CARD = "MARKER-4111";
    private static final String AMOUNT = "98765.4321";
    private static final String ID = "MARKER-ID-77";
    private static final String OPERATION = "{\"card\":\"" + CARD + "\",\"operation\":" + AMOUNT;
    private static final Duration OUTAGE = Duration.ofSeconds(9);

    @TempDir
    Path directory;

    @Test
    void countsExactlyAfterAnOutageAndLogsNoCardAmountOrId() {
        BrokerSettings settings = BrokerSettings.builder()
                .port(Ports.anyFree())
                .controllerPort(Ports.anyFree())
                .directory(directory)
                .build();
        KraftBroker broker = KraftBroker.start(settings);
        try (RunningServer server = RunningServer.start(broker);
                Wire wire = new Wire(broker)) {
            CapturedLog log = new CapturedLog();
            work(wire, server);
            broker.close();
            await().during(OUTAGE).atMost(OUTAGE.multipliedBy(3)).until(() -> isAlive(server));
            broker = KraftBroker.start(settings);
            work(wire, server);
            assertCounted(wire, server);
            assertThat(log.end())
                    .isNotEmpty()
                    .filteredOn(BrokerOutageIT::tellsTooMuch)
                    .isEmpty();
        } finally {
            broker.close();
        }
    }

    private static void assertCounted(Wire wire, RunningServer server) {
        String after = wire.operation(CARD, "0.0001");
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(server.get("/balance/" + CARD + "?wait=5s&after=" + after)
                                .body())
                        .contains("\"balance\":296296.2964,\"operations\":4"));
    }

    private static boolean isAlive(RunningServer server) {
        return server.get("/actuator/health/liveness").statusCode() == 200;
    }

    /** Two operations that count at first, one later; duplicates, conflicts, poison, queries and calls of all kinds. */
    private static void work(Wire wire, RunningServer server) {
        wire.operation(CARD, AMOUNT, ID);
        wire.operation(CARD, "1" + AMOUNT, ID);
        wire.operation(CARD, AMOUNT);
        for (String poison : List.of(OPERATION, OPERATION + "} x", OPERATION + ",\"card\":\"" + CARD + "\"}")) {
            wire.send(Wire.TOPICS.operations(), poison);
        }
        wire.send(Wire.TOPICS.operations(), OPERATION + ",\"id\":\"" + ID.repeat(9) + "\"}");
        for (String query : List.of(CARD, CARD + " " + AMOUNT, "{\"card\":\"" + CARD + "\"", CARD.repeat(9))) {
            RecordHeaders headers = new RecordHeaders();
            headers.add("kafka_replyTopic", ("billing-reply-" + CARD).getBytes(UTF_8));
            wire.send(Wire.TOPICS.queries(), CARD.getBytes(UTF_8), query.getBytes(UTF_8), headers);
        }
        call(server);
    }

    private static void call(RunningServer server) {
        for (String call : List.of("/balance/" + CARD, "/balance/" + CARD + "%20", "/" + CARD + "/" + AMOUNT)) {
            server.get(call);
            server.get(call + "?after=" + AMOUNT + "&wait=" + CARD);
        }
        for (String target :
                List.of("/balance/" + CARD + "|", "/balance/" + CARD + "%zz", "/balance/0?" + CARD + "=%zz")) {
            server.raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        }
        server.raw("GET /balance/0 HTTP/1.1\r\nHost: " + CARD + "|\r\n" + CARD + "\r\nConnection: close\r\n\r\n");
        server.raw(CARD + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private static boolean tellsTooMuch(String line) {
        return Stream.of("MARKER", AMOUNT, "987654321", "296296.2964").anyMatch(line::contains);
    }
}
