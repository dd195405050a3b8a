package io.cardledger.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.topic.BillingTopics;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class PlacementsTests {

    private static final HostInfo EAST = new HostInfo("east", 1);
    private static final HostInfo WEST = new HostInfo("west", 1);

    private final PlayedPlacements placed = new PlayedPlacements(BillingTopics.defaults());

    @Test
    void nobodyIsKnownAsLongAsNoAssignmentWasSeen() {
        assertThat(placed.placements().hosts()).isEmpty();
        assertThat(placed.placements().of(2)).isEqualTo(new Placement(2, null, List.of()));
    }

    @Test
    void theActiveInstanceAndTheStandbysOfEachPartitionAreTold() {
        placed.active(0, "east:1").standbys(0, "west:1").active(1, "west:1").standbys(1, "east:1");

        assertThat(placed.placements().hosts()).containsExactly(EAST, WEST);
        assertThat(placed.placements().all())
                .hasSize(4)
                .startsWith(new Placement(0, EAST, List.of(WEST)), new Placement(1, WEST, List.of(EAST)))
                .endsWith(new Placement(3, null, List.of()));
    }
}
