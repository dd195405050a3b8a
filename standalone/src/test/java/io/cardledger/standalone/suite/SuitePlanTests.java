package io.cardledger.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuitePlanTests {

    @Test
    void givesEachItsPort() {
        assertThat(plan().servers(2).build().ports())
                .containsOnlyKeys(9092, 9093, 8080, 8090, 8081, 8082)
                .containsEntry(8090, "billing-server")
                .containsEntry(8081, "billing-client");
    }

    @Test
    void movesAllPortsByTheOffset() {
        assertThat(plan().servers(1).portOffset(1_000).build().ports())
                .containsOnlyKeys(10_092, 10_093, 9_080, 9_081, 9_082);
    }

    @Test
    void needsNoPortForABrokerOfOthers() {
        assertThat(plan().servers(1)
                        .external(new KafkaCluster("kafka:9092", Map.of()))
                        .build()
                        .ports())
                .containsOnlyKeys(8080, 8081, 8082);
    }

    @Test
    void tellsOthersAnAddressTheyCanReach() {
        assertThat(plan().build().endpoint(1)).isEqualTo("localhost:1");
        assertThat(plan().host("::1").build().endpoint(1)).isEqualTo("[::1]:1");
        assertThat(plan().host("0.0.0.0").build().endpoint(1)).doesNotStartWith("0.0.0.0");
    }

    private static SuitePlan.SuitePlanBuilder plan() {
        return SuitePlan.builder().host("localhost").directory(Path.of("data"));
    }
}
