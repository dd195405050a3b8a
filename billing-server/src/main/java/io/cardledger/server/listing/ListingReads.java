package io.cardledger.server.listing;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.ReadSource;
import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.routing.ChangelogLag;
import io.cardledger.server.routing.ChangelogLags;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Placements;
import io.cardledger.server.routing.RequestOrigin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers a listing: what is active here, one call to each other active instance, and standbys for what none can tell.
 */
@Component
@RequiredArgsConstructor
class ListingReads {

    private final Placements placements;
    private final LocalStore store;
    private final ChangelogLags lags;
    private final PeerListings peers;

    /**
     * Tries once to complete it.
     *
     * @param left how much of the time that the call may wait is left
     */
    CompletableFuture<ReadAttempt> attempt(PartialListing call, Duration left) {
        return read(call, left).thenApply(done -> call.conclude());
    }

    private CompletableFuture<?> read(PartialListing call, Duration left) {
        return switch (call.options().origin()) {
            case FORWARDED_TO_STANDBY -> readStandby(call);
            case FORWARDED_TO_ACTIVE -> {
                readActive(call);
                yield readStandby(call);
            }
            case DIRECT -> {
                readActive(call);
                yield readElsewhere(call, left);
            }
        };
    }

    private CompletableFuture<?> readElsewhere(PartialListing call, Duration left) {
        if (call.missing().isEmpty()) {
            return completedFuture(null);
        }
        List<Placement> all = placements.all();
        return peers.ask(call, RequestOrigin.FORWARDED_TO_ACTIVE, left, partition -> active(all.get(partition), call))
                .thenCompose(done -> readStandby(call))
                .thenCompose(done -> peers.ask(
                        call,
                        RequestOrigin.FORWARDED_TO_STANDBY,
                        left,
                        partition -> standby(all.get(partition), call)));
    }

    private Optional<HostInfo> active(Placement placement, PartialListing call) {
        return Optional.ofNullable(placement.active())
                .filter(active -> !call.options().allowsStandbys() || !peers.isPaused(active));
    }

    private Optional<HostInfo> standby(Placement placement, PartialListing call) {
        return placement.standbys().stream()
                .filter(standby -> call.options().allowsStandbys() && !peers.isPaused(standby))
                .findFirst();
    }

    private void readActive(PartialListing call) {
        for (int partition : call.missing()) {
            call.listing()
                    .read(store, partition, false)
                    .ifPresent(part -> call.take(Set.of(partition), part, ReadSource.ACTIVE));
        }
    }

    private CompletableFuture<?> readStandby(PartialListing call) {
        if (call.missing().isEmpty() || !call.options().allowsStandbys()) {
            return completedFuture(null);
        }
        return lags.latest().handle((known, failure) -> {
            if (known != null) {
                call.missing().forEach(partition -> readStandby(call, partition, known.get(partition)));
            }
            return null;
        });
    }

    private void readStandby(PartialListing call, int partition, @Nullable ChangelogLag lag) {
        if (lag != null && lag.behind() <= call.options().maxLag()) {
            call.listing()
                    .read(store, partition, true)
                    .ifPresent(part -> call.take(Set.of(partition), part, ReadSource.standby(lag.behind())));
        }
    }
}
