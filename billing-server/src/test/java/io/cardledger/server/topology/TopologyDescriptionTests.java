package io.cardledger.server.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTests {

    private static final Path COMMITTED = Path.of("topology.txt");

    @Test
    void theCommittedDescriptionIsThatOfTheTopology() throws IOException {
        try (Bench bench = new Bench()) {
            String description = bench.topology(2)
                    .build(new StreamsConfig(Bench.properties()))
                    .describe()
                    .toString();
            if (Boolean.getBoolean("topology.write")) {
                Files.writeString(COMMITTED, description);
            }
            assertThat(description).isEqualTo(Files.readString(COMMITTED));
        }
    }
}
