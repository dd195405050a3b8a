package io.cardledger.server.listing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.cardledger.server.answer.AnswerRenderer;
import io.cardledger.server.answer.PartitionNumbers;
import io.cardledger.server.answer.ReadSource;
import io.cardledger.server.routing.ForwardedRequest;
import io.cardledger.server.routing.PeerClient;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.RequestOrigin;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.OwnAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Asks other instances for parts of a listing: one call to each, all at once. */
@Component
class PeerListings {

    private static final int OK = 200;

    private final PeerClient peers;
    private final OwnAddress self;
    private final Duration maxWait;

    PeerListings(PeerClient peers, OwnAddress self, BillingServerSettings settings) {
        this.peers = peers;
        this.self = self;
        this.maxWait = settings.server().reads().peerMaxWait();
    }

    boolean isPaused(HostInfo peer) {
        return peers.isPaused(peer);
    }

    /**
     * Asks for what is missing, and takes what comes.
     *
     * @param whom whom to ask for a partition, if anybody
     */
    CompletableFuture<Void> ask(
            PartialListing call, RequestOrigin origin, Duration left, IntFunction<Optional<HostInfo>> whom) {
        Map<Optional<HostInfo>, Set<Integer>> byHost =
                call.missing().stream().collect(groupingBy(whom::apply, toCollection(TreeSet::new)));
        byHost.remove(Optional.<HostInfo>empty());
        return CompletableFuture.allOf(byHost.entrySet().stream()
                .filter(entry -> !self.is(entry.getKey().orElse(null)))
                .map(entry -> peers.ask(entry.getKey().orElseThrow(), origin, forwarded(call, entry.getValue(), left))
                        .handle((response, failure) -> take(call, entry.getValue(), response)))
                .toArray(CompletableFuture[]::new));
    }

    private ForwardedRequest forwarded(PartialListing call, Set<Integer> partitions, Duration left) {
        Duration wait = left.compareTo(maxWait) < 0 ? left : maxWait;
        String path = call.listing().path(partitions) + "&wait=" + wait.toMillis() + "ms&maxLag="
                + call.options().maxLag();
        return new ForwardedRequest(path, MediaType.APPLICATION_JSON_VALUE, wait);
    }

    private static boolean take(PartialListing call, Set<Integer> asked, @Nullable PeerResponse response) {
        if (response == null || response.status() != OK) {
            return false;
        }
        Set<Integer> partitions =
                PartitionNumbers.read(response.header(AnswerRenderer.PARTITIONS).orElse(""));
        if (partitions.isEmpty() || !asked.containsAll(partitions)) {
            return false;
        }
        call.take(partitions, call.listing().parse(response.body()), sourceOf(response));
        return true;
    }

    private static ReadSource sourceOf(PeerResponse response) {
        boolean active = response.header(AnswerRenderer.SOURCE).orElse("").equals(ReadSource.ACTIVE.role());
        return active
                ? ReadSource.ACTIVE
                : ReadSource.standby(
                        response.header(AnswerRenderer.LAG).map(Long::valueOf).orElse(Long.MAX_VALUE));
    }
}
