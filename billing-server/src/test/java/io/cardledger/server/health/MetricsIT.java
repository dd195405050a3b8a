package io.cardledger.server.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.server.Cluster;
import io.cardledger.server.Wire;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cluster.Extension.class)
class MetricsIT {

    private final Cluster cluster;

    MetricsIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void prometheusSeesWhatBecomesOfEachOperation() {
        double applied = metric("billing_operations_total{outcome=\"APPLIED\"}");
        double duplicates = metric("billing_operations_total{outcome=\"DUPLICATE\"}");
        double conflicts = metric("billing_dead_letters_total{reason=\"conflict\"}");
        double misplaced = metric("billing_guard_operations_total{place=\"other-partition\"}");
        cluster.wire.operation("metered", "1", "a");
        cluster.wire.operation("metered", "1", "a");
        cluster.wire.operation("metered", "2", "a");
        for (int i = 0; i < 40; i++) {
            cluster.wire.send(Wire.TOPICS.operations(), "{\"card\":\"metered" + i + "\",\"operation\":1}");
        }
        await().untilAsserted(() -> {
            assertThat(metric("billing_operations_total{outcome=\"APPLIED\"}")).isEqualTo(applied + 41);
            assertThat(metric("billing_operations_total{outcome=\"DUPLICATE\"}"))
                    .isEqualTo(duplicates + 1);
            assertThat(metric("billing_dead_letters_total{reason=\"conflict\"}"))
                    .isEqualTo(conflicts + 1);
            assertThat(metric("billing_guard_operations_total{place=\"other-partition\"}"))
                    .isGreaterThan(misplaced);
        });
    }

    @Test
    void prometheusSeesWhatIsToBeWatched() {
        assertThat(cluster.one.get("/actuator/prometheus").body())
                .contains(
                        "billing_guard_operations_total{place=\"own-partition\"}",
                        "billing_guard_operations_total{place=\"unreadable\"}",
                        "billing_replays_skipped_total",
                        "billing_ids_forgotten_age_seconds",
                        "billing_queries_total{fate=\"timed-out\"}",
                        "billing_calls_waiting",
                        "kafka_stream_");
    }

    @Test
    void prometheusSeesCallsByWhatIsAskedNotByCard() {
        cluster.one.get("/balance/metered");

        await().untilAsserted(
                        () -> assertThat(cluster.one.get("/actuator/prometheus").body())
                                .contains("uri=\"/balance/{card}\"")
                                .doesNotContain("uri=\"/balance/metered"));
    }

    /** Over both servers. */
    private double metric(String name) {
        Pattern line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE);
        return Stream.of(cluster.one, cluster.two)
                .map(server -> line.matcher(server.get("/actuator/prometheus").body()))
                .filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }
}
