package io.cardledger.server.instances;

import io.cardledger.model.json.BillingJson;
import io.cardledger.server.instances.PartitionStatus.Role;
import io.cardledger.server.routing.Errand;
import io.cardledger.server.routing.Forward;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.routing.HostReply;
import io.cardledger.server.routing.OwnAddress;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the other instances say of themselves, all asked at once. */
@Component
@RequiredArgsConstructor
class OtherInstances {

    private static final Forward QUESTION =
            new Forward("/instances", MediaType.APPLICATION_JSON_VALUE, Duration.ofSeconds(1));
    private static final int OK = 200;

    private final Router router;
    private final Hop hop;
    private final OwnAddress self;

    CompletableFuture<List<InstanceStatus>> all() {
        List<CompletableFuture<InstanceStatus>> asked = router.hosts().stream()
                .filter(host -> !self.is(host))
                .map(this::ask)
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> asked.stream().map(CompletableFuture::join).toList());
    }

    static Instances joined(InstanceStatus own, List<InstanceStatus> others) {
        List<InstanceStatus> all = new ArrayList<>(others);
        all.add(own);
        all.sort(Comparator.comparing(InstanceStatus::instance));
        return new Instances(all);
    }

    private CompletableFuture<InstanceStatus> ask(HostInfo host) {
        return hop.ask(host, Errand.TO_OWNER, QUESTION)
                .handle((reply, failure) ->
                        reply == null || reply.status() != OK ? unreachable(host) : statusOf(reply));
    }

    private static InstanceStatus statusOf(HostReply reply) {
        return BillingJson.mapper()
                .readValue(reply.body(), Instances.class)
                .instances()
                .get(0);
    }

    /** What it did by the last assignment seen. */
    private InstanceStatus unreachable(HostInfo host) {
        List<PartitionStatus> partitions = new ArrayList<>();
        for (Placement placement : router.placements()) {
            if (host.equals(placement.owner())) {
                partitions.add(unknown(placement.partition(), Role.ACTIVE));
            } else if (placement.standbys().contains(host)) {
                partitions.add(unknown(placement.partition(), Role.STANDBY));
            }
        }
        return new InstanceStatus(host.host() + ":" + host.port(), InstanceStatus.UNREACHABLE, partitions);
    }

    private static PartitionStatus unknown(int partition, Role role) {
        return new PartitionStatus(partition, role, null, null, null);
    }
}
