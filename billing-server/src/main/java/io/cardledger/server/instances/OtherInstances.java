package io.cardledger.server.instances;

import io.cardledger.model.json.BillingJson;
import io.cardledger.server.instances.PartitionStatus.Role;
import io.cardledger.server.routing.ForwardedRequest;
import io.cardledger.server.routing.PeerClient;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Placements;
import io.cardledger.server.routing.RequestOrigin;
import io.cardledger.server.settings.OwnAddress;
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

    private static final ForwardedRequest QUESTION =
            new ForwardedRequest("/instances", MediaType.APPLICATION_JSON_VALUE, Duration.ofSeconds(1));
    private static final int OK = 200;

    private final Placements placements;
    private final PeerClient peers;
    private final OwnAddress self;

    CompletableFuture<List<InstanceStatus>> all() {
        List<CompletableFuture<InstanceStatus>> asked = placements.hosts().stream()
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
        return peers.ask(host, RequestOrigin.FORWARDED_TO_ACTIVE, QUESTION)
                .handle((response, failure) ->
                        response == null || response.status() != OK ? unreachable(host) : statusOf(response));
    }

    private static InstanceStatus statusOf(PeerResponse response) {
        return BillingJson.mapper()
                .readValue(response.body(), Instances.class)
                .instances()
                .get(0);
    }

    /** What it did by the last assignment seen. */
    private InstanceStatus unreachable(HostInfo host) {
        List<PartitionStatus> partitions = new ArrayList<>();
        for (Placement placement : placements.all()) {
            if (host.equals(placement.active())) {
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
