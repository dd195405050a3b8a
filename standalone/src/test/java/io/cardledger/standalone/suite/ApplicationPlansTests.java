package io.cardledger.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationPlansTests {

    private static final KafkaCluster CLUSTER = new KafkaCluster("kafka:9092", Map.of("sasl.mechanism", "PLAIN"));

    private final SuitePlan plan = SuitePlan.builder()
            .servers(2)
            .directory(Path.of("data"))
            .host("localhost")
            .generator(false)
            .build();
    private final ApplicationPlans plans = new ApplicationPlans(plan, CLUSTER, Path.of("state"), fault -> {});

    @Test
    void keepTheServersApart() {
        List<ApplicationPlan> servers = plans.servers();
        for (String setting : List.of(
                "server.port",
                "billing.server.state-dir",
                "billing.server.advertised-address",
                "spring.kafka.client-id")) {
            assertThat(servers)
                    .extracting(server -> server.settings().get(setting))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
        assertThat(servers)
                .extracting(ApplicationPlan::address)
                .containsExactly("http://localhost:8080", "http://localhost:8090");
    }

    @Test
    void connectAllToTheSameCluster() {
        assertThat(Stream.concat(plans.servers().stream(), Stream.of(plans.billingClient(), plans.balanceClient())))
                .hasSize(4)
                .allSatisfy(application -> assertThat(application.settings())
                        .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
                        .containsEntry("spring.kafka.properties.sasl.mechanism", "PLAIN"));
    }

    @Test
    void handTheSettingsOverAsArguments() {
        assertThat(plans.billingClient().arguments())
                .contains("--billing.client.generator.enabled=false", "--server.port=8081");
        assertThat(plans.balanceClient().arguments()).contains("--billing.balance.printing.enabled=false");
    }

    @Test
    void keepPasswordsOutOfTheirText() {
        assertThat(plans.balanceClient().toString() + CLUSTER).doesNotContain("PLAIN");
    }
}
