package io.cardledger.server.balance;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.account.AccountQuery;
import io.cardledger.server.account.Lookup;
import io.cardledger.server.routing.Errand;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.routing.HostReply;
import io.cardledger.server.routing.OwnAddress;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Router;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/** Tries to answer a call for a balance: from the own store, over one hop from the owner's, else from a copy. */
@Component
@RequiredArgsConstructor
class BalanceReads {

    private final Router router;
    private final Hop hop;
    private final CopyReads copies;
    private final OwnAddress self;

    /**
     * Tries for the first time; that may hold the calling thread for as long as the owner takes to tell what it knows now.
     *
     * @param left how much of the caller's maxWait is left
     */
    CompletableFuture<Attempt> attemptAtOnce(BalanceRequest request, Duration left) {
        return attempt(request, left, owner -> hop.askAtOnce(owner, request.forward(Duration.ZERO)));
    }

    /**
     * Tries once more, without a thread.
     *
     * @param left how much of the caller's maxWait is left
     */
    CompletableFuture<Attempt> attempt(BalanceRequest request, Duration left) {
        return attempt(request, left, owner -> hop.ask(owner, Errand.TO_OWNER, request.forward(left)));
    }

    private CompletableFuture<Attempt> attempt(
            BalanceRequest request, Duration left, Function<HostInfo, CompletableFuture<HostReply>> hopTo) {
        Placement placement = router.placementOf(router.partitionOf(request.card()));
        ReadTerms terms = request.terms();
        HostInfo owner = placement.owner();
        if (terms.errand() == Errand.TO_COPY) {
            return copies.own(request, placement);
        }
        if (self.is(owner)) {
            return own(request, placement, left);
        }
        if (terms.errand() == Errand.TO_OWNER) {
            return completedFuture(new Attempt.Done(Obstacle.NOT_THE_OWNER.toAnswer(request.card())));
        }
        Supplier<CompletableFuture<Attempt>> fromCopies = () -> copies.nearest(request, placement, left);
        return owner == null ? fromCopies.get() : elsewhere(request, owner, fromCopies, hopTo);
    }

    private CompletableFuture<Attempt> own(BalanceRequest request, Placement placement, Duration left) {
        Optional<Lookup> found =
                router.ask(new AccountQuery(request.card(), request.after(), false), placement.partition());
        if (found.isEmpty()) {
            return copies.nearest(request, placement, left);
        }
        Lookup lookup = found.get();
        if (!lookup.inTime()) {
            return completedFuture(new Attempt.NotYet(Obstacle.BEHIND));
        }
        return completedFuture(new Attempt.Done(
                lookup.balance() != null ? new Answer.Found(lookup.balance(), Origin.OWNER) : unknown(request.card())));
    }

    private static Answer unknown(String card) {
        return new Answer.Unknown(Problem.of(ProblemType.UNKNOWN_CARD, "no operation of this card was counted yet")
                .withCard(card));
    }

    private CompletableFuture<Attempt> elsewhere(
            BalanceRequest request,
            HostInfo owner,
            Supplier<CompletableFuture<Attempt>> fromCopies,
            Function<HostInfo, CompletableFuture<HostReply>> hopTo) {
        Supplier<CompletableFuture<Attempt>> fromOwner =
                () -> hopTo.apply(owner).handle((reply, failure) -> relayed(reply));
        return request.terms().allowCopies() && hop.suspects(owner)
                ? firstOf(fromCopies, fromOwner)
                : firstOf(fromOwner, fromCopies);
    }

    /** An owner that has not got that far needs no second opinion: no copy is ahead of it. */
    private static CompletableFuture<Attempt> firstOf(
            Supplier<CompletableFuture<Attempt>> first, Supplier<CompletableFuture<Attempt>> second) {
        return first.get()
                .thenCompose(attempt -> attempt instanceof Attempt.NotYet notYet && notYet.obstacle() != Obstacle.BEHIND
                        ? second.get()
                        : completedFuture(attempt));
    }

    /** An owner that does not answer, or cannot tell now, is asked again. */
    private static Attempt relayed(HostReply reply) {
        if (reply == null || reply.status() == ProblemType.UNAVAILABLE.status()) {
            return new Attempt.NotYet(Obstacle.MOVING);
        }
        return reply.status() == ProblemType.TIMEOUT.status()
                ? new Attempt.NotYet(Obstacle.BEHIND)
                : new Attempt.Done(new Answer.Relayed(reply));
    }
}
