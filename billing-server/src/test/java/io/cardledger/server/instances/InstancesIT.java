package io.cardledger.server.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.model.json.BillingJson;
import io.cardledger.server.Cluster;
import io.cardledger.server.RunningServer;
import io.cardledger.server.instances.PartitionStatus.Role;
import io.cardledger.server.instances.PartitionStatus.State;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cluster.Extension.class)
class InstancesIT {

    private final Cluster cluster;
    private final List<RunningServer> servers;

    InstancesIT(Cluster cluster) {
        this.cluster = cluster;
        this.servers = List.of(cluster.one, cluster.two);
    }

    @Test
    void everyInstanceTellsWhoOwnsAndWhoStandsByForEachPartition() {
        for (RunningServer server : servers) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Instances all = instances(server);
                assertThat(all.instances())
                        .extracting(InstanceStatus::instance)
                        .containsExactlyInAnyOrder(cluster.one.address(), cluster.two.address())
                        .isSorted();
                assertThat(all.instances()).extracting(InstanceStatus::state).containsOnly("RUNNING");
                assertThat(partitions(all, Role.ACTIVE)).containsExactlyInAnyOrder(0, 1, 2, 3);
                assertThat(partitions(all, Role.STANDBY)).containsExactlyInAnyOrder(0, 1, 2, 3);
            });
        }
    }

    @Test
    void aCopyThatHasReadAllLagsByNothing() {
        IntStream.range(0, 4).forEach(partition -> cluster.know(Cluster.cardOn(partition, "lag")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(instances(cluster.one).instances())
                        .flatExtracting(InstanceStatus::partitions)
                        .hasSize(8)
                        .allSatisfy(partition -> {
                            assertThat(partition.state()).isEqualTo(State.READY);
                            assertThat(partition.lag()).isZero();
                            assertThat(partition.restored()).isPositive();
                        }));
    }

    @Test
    void anInstanceThatIsAskedByAnotherTellsOfItselfAlone() {
        String answer =
                cluster.two.get("/instances", "Billing-Forwarded-By", "other:1").body();
        assertThat(BillingJson.mapper().readValue(answer, Instances.class).instances())
                .singleElement()
                .extracting(InstanceStatus::instance)
                .isEqualTo(cluster.two.address());
    }

    private static List<Integer> partitions(Instances all, Role role) {
        return all.instances().stream()
                .flatMap(instance -> instance.partitions().stream())
                .filter(partition -> partition.role() == role)
                .map(PartitionStatus::partition)
                .toList();
    }

    private static Instances instances(RunningServer server) {
        return BillingJson.mapper().readValue(server.get("/instances").body(), Instances.class);
    }
}
