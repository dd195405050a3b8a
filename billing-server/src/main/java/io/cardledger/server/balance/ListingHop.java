package io.cardledger.server.balance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.cardledger.server.routing.Errand;
import io.cardledger.server.routing.Forward;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.routing.HostReply;
import io.cardledger.server.routing.OwnAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Asks other instances for parts of a listing: one call to each, all at once. */
@Component
@RequiredArgsConstructor
class ListingHop {

    private static final Duration SLICE = Duration.ofMillis(250);
    private static final int OK = 200;

    private final Hop hop;
    private final OwnAddress self;

    /**
     * Asks for what is missing, and takes what comes.
     *
     * @param whom whom to ask for a partition, if anybody
     */
    CompletableFuture<Void> ask(Gathering call, Errand errand, Duration left, IntFunction<Optional<HostInfo>> whom) {
        Map<Optional<HostInfo>, Set<Integer>> byHost =
                call.missing().stream().collect(groupingBy(whom::apply, toCollection(TreeSet::new)));
        byHost.remove(Optional.<HostInfo>empty());
        return CompletableFuture.allOf(byHost.entrySet().stream()
                .filter(entry -> !self.is(entry.getKey().orElse(null)))
                .map(entry -> hop.ask(entry.getKey().orElseThrow(), errand, forward(call, entry.getValue(), left))
                        .handle((reply, failure) -> take(call, entry.getValue(), reply)))
                .toArray(CompletableFuture[]::new));
    }

    private static Forward forward(Gathering call, Set<Integer> partitions, Duration left) {
        Duration maxWait = left.compareTo(SLICE) < 0 ? left : SLICE;
        String path = call.listing().path(partitions) + "&wait=" + maxWait.toMillis() + "ms&maxLag="
                + call.terms().maxLag();
        return new Forward(path, MediaType.APPLICATION_JSON_VALUE, maxWait);
    }

    private static boolean take(Gathering call, Set<Integer> asked, HostReply reply) {
        if (reply == null || reply.status() != OK) {
            return false;
        }
        Set<Integer> partitions =
                Listed.partitions(reply.header(AnswerRenderer.PARTITIONS).orElse(""));
        if (partitions.isEmpty() || !asked.containsAll(partitions)) {
            return false;
        }
        call.take(partitions, call.listing().parse(reply.body()), originOf(reply));
        return true;
    }

    private static Origin originOf(HostReply reply) {
        boolean active = reply.header(AnswerRenderer.SOURCE).orElse("").equals(Origin.OWNER.source());
        return active
                ? Origin.OWNER
                : Origin.copy(
                        reply.header(AnswerRenderer.LAG).map(Long::valueOf).orElse(Long.MAX_VALUE));
    }
}
