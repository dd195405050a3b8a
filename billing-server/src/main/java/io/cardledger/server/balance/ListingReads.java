package io.cardledger.server.balance;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cardledger.server.routing.CopyLag;
import io.cardledger.server.routing.CopyLags;
import io.cardledger.server.routing.Errand;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Router;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a listing: what this instance owns, one call to each other owner, and copies of what no owner can tell. */
@Component
@RequiredArgsConstructor
class ListingReads {

    private final Router router;
    private final CopyLags lags;
    private final ListingHop others;
    private final Hop hop;

    /**
     * Tries once to complete it.
     *
     * @param left how much of the caller's maxWait is left
     */
    CompletableFuture<Attempt> attempt(Gathering call, Duration left) {
        if (call.terms().errand() != Errand.TO_COPY) {
            readOwn(call);
        }
        CompletableFuture<?> read = call.terms().errand() == Errand.DIRECT ? readAll(call, left) : readCopies(call);
        return read.thenApply(done -> call.conclude());
    }

    private CompletableFuture<?> readAll(Gathering call, Duration left) {
        if (call.missing().isEmpty()) {
            return completedFuture(null);
        }
        List<Placement> placements = router.placements();
        return others.ask(call, Errand.TO_OWNER, left, partition -> owner(placements.get(partition), call))
                .thenCompose(done -> readCopies(call))
                .thenCompose(done ->
                        others.ask(call, Errand.TO_COPY, left, partition -> standby(placements.get(partition), call)));
    }

    private Optional<HostInfo> owner(Placement placement, Gathering call) {
        return Optional.ofNullable(placement.owner())
                .filter(owner -> !call.terms().allowCopies() || !hop.suspects(owner));
    }

    private Optional<HostInfo> standby(Placement placement, Gathering call) {
        return placement.standbys().stream()
                .filter(standby -> call.terms().allowCopies() && !hop.suspects(standby))
                .findFirst();
    }

    private void readOwn(Gathering call) {
        for (int partition : call.missing()) {
            call.listing()
                    .read(router, partition, false)
                    .ifPresent(part -> call.take(Set.of(partition), part, Origin.OWNER));
        }
    }

    private CompletableFuture<?> readCopies(Gathering call) {
        if (call.missing().isEmpty() || !call.terms().allowCopies()) {
            return completedFuture(null);
        }
        return lags.latest().handle((known, failure) -> {
            if (known != null) {
                call.missing().forEach(partition -> readCopy(call, partition, known.get(partition)));
            }
            return null;
        });
    }

    private void readCopy(Gathering call, int partition, @Nullable CopyLag lag) {
        if (lag != null && lag.behind() <= call.terms().maxLag()) {
            call.listing()
                    .read(router, partition, true)
                    .ifPresent(part -> call.take(Set.of(partition), part, Origin.copy(lag.behind())));
        }
    }
}
