package io.cardledger.server.instances;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.json.BillingJson;
import io.cardledger.server.ReadBench;
import io.cardledger.server.instances.PartitionStatus.Role;
import io.cardledger.server.instances.PartitionStatus.State;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.Responses;
import io.cardledger.server.streams.BillingStreams;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstancesTests {

    private static final InstanceStatus STATUS_OF_THE_EAST =
            new InstanceStatus(EAST, "RUNNING", List.of(new PartitionStatus(0, Role.ACTIVE, State.READY, 7L, 0L)));

    private final ReadBench bench = new ReadBench();
    private final InstancesController controller = new InstancesController(
            new OwnStatus(new BillingStreams(null, null, null, null), bench.stores, bench.lags.lags(), bench.self),
            new OtherInstances(bench.placed.placements(), bench.peers.client(), bench.self));

    @BeforeEach
    void aClusterOfThree() {
        bench.placed.active(0, EAST).standbys(0, WEST).active(1, WEST).standbys(1, HERE);
        bench.peers.of(EAST).answers(told(STATUS_OF_THE_EAST));
    }

    @Test
    void everyInstanceTellsOfItselfAndTheyComeByAddress() {
        InstanceStatus west = new InstanceStatus(WEST, "REBALANCING", List.of());
        bench.peers.of(WEST).answers(told(west));

        assertThat(controller.instances(null).join().instances())
                .containsExactly(STATUS_OF_THE_EAST, new InstanceStatus(HERE, "NOT_RUNNING", List.of()), west);
    }

    @Test
    void oneThatDoesNotAnswerIsToldAsUnreachableWithWhatItDidByTheLastAssignment() {
        assertThat(controller.instances(null).join().instances()).last().isEqualTo(westUnreachable());
    }

    @Test
    void oneThatRefusesIsToldAsUnreachableToo() {
        bench.peers.of(WEST).answers(Responses.status(500));
        assertThat(controller.instances(null).join().instances()).last().isEqualTo(westUnreachable());
    }

    @Test
    void allAreAskedAtOnce() {
        CompletableFuture<PeerResponse> east = bench.peers.of(EAST).holdsBack();
        CompletableFuture<PeerResponse> west = bench.peers.of(WEST).holdsBack();
        CompletableFuture<Instances> all = controller.instances(null);
        assertThat(bench.peers.calls()).isEqualTo(2);

        west.complete(Responses.status(500));
        assertThat(all).isNotDone();
        east.complete(told(STATUS_OF_THE_EAST));
        assertThat(all.join().instances()).hasSize(3);
    }

    @Test
    void anotherInstanceIsToldOfThisOneAloneAndNobodyIsAsked() {
        assertThat(controller.instances(EAST).join().instances())
                .containsExactly(new InstanceStatus(HERE, "NOT_RUNNING", List.of()));
        assertThat(bench.peers.calls()).isZero();
    }

    @Test
    void brokersThatDoNotTellTheLagsDoNotHideTheInstances() {
        bench.lags.fail();
        assertThat(controller.instances(null).join().instances()).hasSize(3);
    }

    private static InstanceStatus westUnreachable() {
        return new InstanceStatus(
                WEST,
                InstanceStatus.UNREACHABLE,
                List.of(
                        new PartitionStatus(0, Role.STANDBY, null, null, null),
                        new PartitionStatus(1, Role.ACTIVE, null, null, null)));
    }

    private static PeerResponse told(InstanceStatus status) {
        String body = BillingJson.mapper().writeValueAsString(new Instances(List.of(status)));
        return Responses.of(200, body, Map.of("Content-Type", "application/json"));
    }
}
