package io.cardledger.server.health;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.server.Cluster;
import io.cardledger.server.RunningServer;
import io.cardledger.server.Wire;
import io.cardledger.server.streams.BillingStreams;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cluster.Extension.class)
class LifecycleIT {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String RESTORED = "/actuator/health/restored";
    private static final String LIVENESS = "/actuator/health/liveness";

    private final Cluster cluster;

    LifecycleIT(Cluster cluster) {
        this.cluster = cluster;
    }

    private RunningServer start(String application) {
        return RunningServer.start(
                cluster.broker,
                "--billing.server.application-id=" + application,
                "--billing.server.balance-topic=false",
                "--billing.server.streams.standbys=0");
    }

    @Test
    void aServerIsReadyWhileItsFoldRunsAndAliveAllTheTime() {
        cluster.know("ready");
        try (RunningServer server = start("lifecycle")) {
            awaitReady(server);
            BillingStreams fold = server.bean(BillingStreams.class);
            fold.stop();
            assertThat(server.get(READINESS).statusCode()).isEqualTo(503);
            assertThat(server.get(READINESS).body()).contains("OUT_OF_SERVICE", "\"fold\":\"not started\"");
            assertThat(server.get(LIVENESS).statusCode()).isEqualTo(200);
            assertCannotTell(server);

            fold.start();
            awaitReady(server);
            await().untilAsserted(() ->
                    assertThat(server.get("/balance/ready").statusCode()).isEqualTo(200));
        }
    }

    @Test
    void aServerHasRestoredOnceItsFoldRunsAndItsCopiesAreUpToDate() {
        try (RunningServer server = start("restoring")) {
            await().untilAsserted(() ->
                    assertThat(server.get(RESTORED).body()).isEqualTo("{\"details\":{\"lag\":0},\"status\":\"UP\"}"));
            server.bean(BillingStreams.class).stop();
            assertThat(server.get(RESTORED).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void theHealthSaysHowTheFoldFares() {
        assertThat(cluster.one.get("/actuator/health").body())
                .contains("\"billing\":{\"details\":{\"fold\":\"RUNNING\",\"restoring\":{}},\"status\":\"UP\"}");
    }

    @Test
    void aServerThatStopsAnswersTheCallsThatWait() throws Exception {
        RunningServer server = start("stopping");
        awaitReady(server);
        List<CompletableFuture<HttpResponse<String>>> waiting = Stream.of("a", "b", "c")
                .map(card -> server.getLater("/balance/" + card + "?wait=30s&after=0@999999"))
                .toList();
        await().until(() ->
                server.get("/actuator/metrics/billing.calls.waiting").body().contains("\"value\":3.0"));
        server.close();

        for (CompletableFuture<HttpResponse<String>> call : waiting) {
            HttpResponse<String> answer = call.get(5, SECONDS);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:cardledger:problem:unavailable", "stopping");
        }
    }

    @Test
    void aServerStartsWhileTheOffsetsOfAKilledOneAreInAnOpenTransaction() {
        cluster.know("killed");
        try (RunningServer first = start("killed")) {
            awaitReady(first);
            await().until(() -> first.get("/balance/killed").statusCode() == 200);
        }
        try (Producer<byte[], byte[]> killed = cluster.wire.transactional("killed-one")) {
            killed.beginTransaction();
            TopicPartition partition = new TopicPartition(Wire.TOPICS.operations(), 0);
            killed.sendOffsetsToTransaction(
                    Map.of(partition, new OffsetAndMetadata(0)), new ConsumerGroupMetadata("killed"));
            try (RunningServer second = start("killed")) {
                killed.abortTransaction();
                awaitReady(second);
            }
        }
    }

    private static void awaitReady(RunningServer server) {
        await().until(() -> server.get(READINESS).statusCode() == 200);
    }

    /** A card that is known or not: nobody can tell. */
    private static void assertCannotTell(RunningServer server) {
        HttpResponse<String> answer = server.get("/balance/ready?wait=10ms");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:cardledger:problem:unavailable");
    }
}
