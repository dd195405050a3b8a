package io.cardledger.server.balance;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cardledger.server.account.AccountQuery;
import io.cardledger.server.account.Lookup;
import io.cardledger.server.routing.CopyLag;
import io.cardledger.server.routing.CopyLags;
import io.cardledger.server.routing.Errand;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.routing.HostReply;
import io.cardledger.server.routing.OwnAddress;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/** Reads a card's balance from the copies of its partition, when the owner cannot tell. None knows which cards do not exist. */
@Component
@RequiredArgsConstructor
class CopyReads {

    private static final Attempt NONE = new Attempt.NotYet(Obstacle.UNREACHABLE);

    private final Router router;
    private final CopyLags lags;
    private final Hop hop;
    private final OwnAddress self;

    private record Copy(Answer answer, long lag) {}

    /** Tries this instance's copy. */
    CompletableFuture<Attempt> own(BalanceRequest request, Placement placement) {
        return ownCopy(request, placement.partition()).thenApply(copy -> toAttempt(copy));
    }

    /** Tries all copies that the call may use, and takes the one that is least behind. */
    CompletableFuture<Attempt> nearest(BalanceRequest request, Placement placement, Duration left) {
        if (!request.terms().allowCopies()) {
            return completedFuture(new Attempt.NotYet(Obstacle.MOVING));
        }
        if (request.terms().errand() != Errand.DIRECT) {
            return own(request, placement);
        }
        return ownCopy(request, placement.partition())
                .thenCompose(own -> own.isPresent() && own.get().lag() == 0
                        ? completedFuture(own)
                        : nearest(own, request, placement, left))
                .thenApply(CopyReads::toAttempt);
    }

    private CompletableFuture<Optional<Copy>> nearest(
            Optional<Copy> own, BalanceRequest request, Placement placement, Duration left) {
        List<CompletableFuture<Optional<Copy>>> copies = new ArrayList<>();
        copies.add(completedFuture(own));
        for (HostInfo standby : placement.standbys()) {
            if (!self.is(standby) && !hop.suspects(standby)) {
                copies.add(hop.ask(standby, Errand.TO_COPY, request.forward(left))
                        .handle((reply, failure) -> copyOf(reply)));
            }
        }
        return CompletableFuture.allOf(copies.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        copies.stream().flatMap(copy -> copy.join().stream()).min(Comparator.comparingLong(Copy::lag)));
    }

    private CompletableFuture<Optional<Copy>> ownCopy(BalanceRequest request, int partition) {
        AccountQuery query = new AccountQuery(request.card(), request.after(), true);
        if (router.ask(query, partition).filter(CopyReads::isAnswer).isEmpty()) {
            return completedFuture(Optional.empty());
        }
        return lags.latest()
                .handle((known, failure) -> ownCopy(query, partition, known))
                .thenApply(copy ->
                        copy.filter(near -> near.lag() <= request.terms().maxLag()));
    }

    /** Read once more, now that the lag is known: the copy is not behind by more than that. */
    private Optional<Copy> ownCopy(AccountQuery query, int partition, Map<Integer, CopyLag> known) {
        CopyLag lag = known == null ? null : known.get(partition);
        if (lag == null) {
            return Optional.empty();
        }
        return router.ask(query, partition)
                .filter(CopyReads::isAnswer)
                .map(lookup -> new Copy(
                        new Answer.Found(Objects.requireNonNull(lookup.balance()), Origin.copy(lag.behind())),
                        lag.behind()));
    }

    private static boolean isAnswer(Lookup lookup) {
        return lookup.balance() != null && lookup.inTime();
    }

    private static Optional<Copy> copyOf(HostReply reply) {
        if (reply == null || reply.status() != 200) {
            return Optional.empty();
        }
        long lag = reply.header(AnswerRenderer.LAG).map(Long::valueOf).orElse(Long.MAX_VALUE);
        return Optional.of(new Copy(new Answer.Relayed(reply), lag));
    }

    private static Attempt toAttempt(Optional<Copy> copy) {
        return copy.<Attempt>map(nearest -> new Attempt.Done(nearest.answer())).orElse(NONE);
    }
}
