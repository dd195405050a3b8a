package io.cardledger.balance.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.balance.BalanceResponder;
import io.cardledger.balance.Replies;
import io.cardledger.balance.RunningBalanceClient;
import io.cardledger.balance.board.BalanceBoard;
import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryOutageIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void reportsAnOutageAndGoesOnAfterIt() {
        BrokerSettings ports = BrokerSettings.ephemeral();
        BrokerSettings settings = BrokerSettings.builder()
                .port(ports.port())
                .controllerPort(ports.controllerPort())
                .directory(directory)
                .build();
        KraftBroker broker = KraftBroker.start(settings);
        try (RunningBalanceClient client = RunningBalanceClient.against(broker, "--billing.balance.cards=0")) {
            BalanceBoard board = client.bean(BalanceBoard.class);
            expectAnswers(broker, client, board);
            broker.close();
            expectOutage(client, board);
            broker = KraftBroker.start(settings);
            expectAnswers(broker, client, board);
        } finally {
            broker.close();
        }
    }

    private static void expectAnswers(KraftBroker broker, RunningBalanceClient client, BalanceBoard board) {
        try (BalanceResponder server = new BalanceResponder(broker, query -> Replies.balance("0", "300.00"))) {
            await().atMost(TIMEOUT).until(() -> client.get("/balance/0").statusCode() == 200);
            await().atMost(TIMEOUT).until(() -> board.latest().balances().containsKey("0"));
            await().atMost(TIMEOUT).until(() -> board.latest().trouble() == null);
            assertThat(board.latest().balances().get("0"))
                    .hasValueSatisfying(known -> assertThat(known.balance()).hasToString("300.00"));
            await().atMost(TIMEOUT)
                    .until(() -> client.get("/actuator/health/readiness").statusCode() == 200);
            assertThat(server.asked()).isNotEmpty();
        }
    }

    private static void expectOutage(RunningBalanceClient client, BalanceBoard board) {
        HttpResponse<String> response = client.get("/balance/0");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("urn:cardledger:problem:unavailable", "the broker cannot be reached");
        await().atMost(TIMEOUT).until(() -> board.latest().trouble() != null);
        assertThat(board.latest().balances()).containsKey("0");
        assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
