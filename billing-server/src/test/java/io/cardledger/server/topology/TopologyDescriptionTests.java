package io.cardledger.server.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTests {

    private static final Path COMMITTED = Path.of("topology.txt");

    @Test
    void theCommittedDescriptionIsThatOfTheTopology() throws IOException {
        String description = new Parts(new SimpleMeterRegistry(), null)
                .topology(2, true)
                .build(new StreamsConfig(Bench.properties()))
                .describe()
                .toString();
        if (Boolean.getBoolean("topology.write")) {
            Files.writeString(COMMITTED, description);
        }
        assertThat(description).isEqualTo(Files.readString(COMMITTED));
    }
}
