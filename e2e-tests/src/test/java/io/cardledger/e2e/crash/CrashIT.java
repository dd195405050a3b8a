package io.cardledger.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Http;
import io.cardledger.e2e.suite.SuiteProcess;
import io.cardledger.e2e.suite.Topic;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrashIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final int FEWEST_BETWEEN_KILLS = 500;
    private static final int MOST_BETWEEN_KILLS = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Books books = new Books();
    private final CountDownLatch stop = new CountDownLatch(1);

    @Test
    void everyAcknowledgedOperationCountsOnceHoweverOftenTheSuiteIsKilled() throws InterruptedException {
        System.out.println("crash.seed=" + seed);
        try (SuiteProcess suite = SuiteProcess.start("crash")) {
            ExecutorService clients = startClients(suite.deployment());
            for (int kill = 0; kill < KILLS; kill++) {
                killUnderLoad(suite);
            }
            awaitAcknowledged(FEWEST_BETWEEN_KILLS);
            stop.countDown();
            clients.shutdown();
            assertThat(clients.awaitTermination(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            check(suite.deployment());
        }
    }

    private ExecutorService startClients(Deployment deployment) {
        List<Sender> senders = List.of(
                new StreamSender(deployment),
                new StreamSender(deployment),
                new KafkaSender(deployment, false),
                new KafkaSender(deployment, true));
        ExecutorService clients = Executors.newFixedThreadPool(senders.size());
        senders.forEach(sender -> clients.execute(new Client(sender, books, stop, random.nextLong())));
        return clients;
    }

    private void killUnderLoad(SuiteProcess suite) {
        awaitAcknowledged(random.nextInt(FEWEST_BETWEEN_KILLS, MOST_BETWEEN_KILLS));
        suite.kill();
        suite.startAgain();
    }

    private void awaitAcknowledged(int more) {
        int enough = books.acknowledged().size() + more;
        await().atMost(TIMEOUT).until(() -> books.acknowledged().size() >= enough);
    }

    private void check(Deployment deployment) {
        Replay replay = new Replay(deployment);
        assertThat(books.acknowledged()).as("acknowledged in the end").hasSameSizeAs(books.sent());
        assertThat(books.acknowledged().stream().filter(operation -> !replay.has(operation)))
                .as("acknowledged and lost")
                .isEmpty();
        assertThat(replay.operations().values().stream().mapToInt(Map::size).sum())
                .as("distinct operations in the log, none invented")
                .isEqualTo(books.sent().size());
        checkBalances(deployment, replay);
        System.out.println("operations=" + books.sent().size() + " over " + KILLS + " kills");
    }

    private static void checkBalances(Deployment deployment, Replay replay) {
        Set<String> cards = replay.operations().keySet();
        for (URI server : deployment.billingServers()) {
            cards.forEach(card -> isRight(told(server, card, replay), card, replay));
        }
        // the balance topic follows at the next commit
        await().atMost(TIMEOUT).untilAsserted(() -> {
            Map<String, JsonNode> published = published(deployment);
            cards.forEach(card -> isRight(published.get(card), card, replay));
        });
    }

    private static JsonNode told(URI server, String card, Replay replay) {
        String path = "/balance/" + card + "?wait=30s&after=" + replay.position(card);
        HttpResponse<String> answer = Http.get(server, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Map<String, JsonNode> published(Deployment deployment) {
        Map<String, JsonNode> latest = new HashMap<>();
        Topic.all(deployment, "billing-balance")
                .forEach(record ->
                        latest.put(new String(record.key(), StandardCharsets.UTF_8), JSON.readTree(record.value())));
        return latest;
    }

    private static void isRight(JsonNode balance, String card, Replay replay) {
        BigDecimal amount = balance.get("balance").decimalValue();
        assertThat(balance.get("operations").intValue() + " operations: "
                        + amount.stripTrailingZeros().toPlainString())
                .as("%s, for the log that ends with %s", balance, replay.position(card))
                .isEqualTo(replay.count(card) + " operations: "
                        + replay.balance(card).toPlainString());
    }
}
