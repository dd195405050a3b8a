package io.cardledger.server.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.model.card.CardRules;
import io.cardledger.server.Cluster;
import io.cardledger.server.RunningServer;
import io.cardledger.server.ServerProcess;
import io.cardledger.server.Wire;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two servers share the partitions, and one of them, a process of its own, is hit. */
class FailoverIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern ZERO_LAGS =
            Pattern.compile("\"role\":\"standby\",\"state\":\"ready\",\"restored\":\\d+,\"lag\":0");

    private final List<String> cards = IntStream.range(0, 4)
            .mapToObj(partition -> Cluster.cardOn(partition, "f"))
            .toList();
    private KraftBroker broker;
    private Wire wire;
    private RunningServer survivor;
    private ServerProcess victim;

    @BeforeEach
    void start() throws Exception {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        wire = new Wire(broker);
        survivor = RunningServer.start(broker);
        victim = ServerProcess.start(broker, RunningServer.newStateDir());
        await().atMost(LONG)
                .until(() -> survivor.get("/instances").body().split("active").length == 5
                        && own(victim.address()).contains("active"));
        for (String card : cards) {
            String after = wire.operation(card, "100");
            assertThat(survivor.get("/balance/" + card + "?wait=30s&after=" + after)
                            .statusCode())
                    .isEqualTo(200);
        }
        await().atMost(LONG)
                .until(() -> ZERO_LAGS
                                .matcher(survivor.get("/instances").body())
                                .results()
                                .count()
                        == 4);
    }

    @AfterEach
    void stop() throws Exception {
        victim.close();
        survivor.close();
        wire.close();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "STOP"})
    void everyKnownCardCanBeReadAllTheWhileAnOwnerIsGone(String signal) throws Exception {
        List<String> lost = ownedBy(victim.address());
        assertThat(lost).isNotEmpty();
        victim.signal(signal);

        for (String card : cards) {
            HttpResponse<String> answer = survivor.get("/balance/" + card);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"balance\":100.00");
            assertThat(header(answer, "Billing-Source")).isEqualTo(lost.contains(card) ? "standby" : "active");
            assertThat(header(answer, "Billing-Lag")).isEqualTo("0");
        }
        assertListsAreWhole();
        assertWhatOnlyAnOwnerKnowsCannotBeTold(lost.get(0));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ownedBy(survivor.address())).hasSize(4));
        assertThat(survivor.get("/balance/nobody?wait=30s").statusCode()).isEqualTo(404);
    }

    private void assertListsAreWhole() {
        HttpResponse<String> batch = survivor.get("/balance?card=" + String.join("&card=", cards));
        assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
        assertThat(header(batch, "Billing-Source")).isEqualTo("standby");
        assertThat(batch.body()).contains(cards).endsWith("\"unknown\":[]}");
        assertThat(survivor.get("/balance").body()).contains(cards);
    }

    private void assertWhatOnlyAnOwnerKnowsCannotBeTold(String card) {
        String unknown = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> "u" + n)
                .filter(name -> partition(name) == partition(card))
                .findFirst()
                .orElseThrow();
        for (String path : List.of("/balance/" + unknown, "/balance/" + card + "?maxLag=0", "/balance?maxLag=0")) {
            HttpResponse<String> answer = survivor.get(path + (path.contains("?") ? "&" : "?") + "wait=100ms");
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void anOperationSentJustBeforeTheOwnerDiedIsInTheNextAnswerAfterIt() throws Exception {
        String lost = ownedBy(victim.address()).get(0);
        String after = wire.operation(lost, "1");
        victim.kill();

        HttpResponse<String> answer = survivor.get("/balance/" + lost + "?wait=30s&after=" + after);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"balance\":101.00,\"operations\":2");
    }

    private static int partition(String card) {
        return CardRules.partitionOf(card, 4);
    }

    private List<String> ownedBy(String address) {
        return cards.stream()
                .filter(card -> header(survivor.get("/balance/" + card + "?maxLag=0&wait=1s"), "Billing-Instance")
                        .equals(address))
                .toList();
    }

    private String own(String address) {
        String all = survivor.get("/instances").body();
        return all.substring(all.indexOf(address)).split("\"instance\"")[0];
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
