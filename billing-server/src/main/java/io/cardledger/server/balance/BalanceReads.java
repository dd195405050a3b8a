package io.cardledger.server.balance;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.account.Lookup;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.routing.Owner;
import io.cardledger.server.routing.Router;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tries to answer a call for a balance: from the own store, or over one hop from the owner's. */
@Component
@RequiredArgsConstructor
class BalanceReads {

    private static final int UNAVAILABLE = ProblemType.UNAVAILABLE.status();

    private final Router router;
    private final Hop hop;

    /**
     * Tries once.
     *
     * @param left how much of the caller's patience is left
     */
    CompletableFuture<Attempt> attempt(BalanceRequest request, Duration left) {
        Owner owner = router.ownerOf(request.card());
        if (owner instanceof Owner.Here here) {
            return CompletableFuture.completedFuture(own(request, here.partition()));
        }
        if (request.forwarded()) {
            return CompletableFuture.completedFuture(new Attempt.Done(Obstacle.NOT_THE_OWNER.toAnswer(request.card())));
        }
        if (owner instanceof Owner.Elsewhere elsewhere) {
            return hop.ask(elsewhere.host(), request, left).handle((response, failure) -> relayed(response));
        }
        return CompletableFuture.completedFuture(new Attempt.NotYet(Obstacle.MOVING));
    }

    private Attempt own(BalanceRequest request, int partition) {
        Optional<Lookup> found = router.lookUp(request.card(), partition, request.after());
        if (found.isEmpty()) {
            return new Attempt.NotYet(Obstacle.MOVING);
        }
        Lookup lookup = found.get();
        if (!lookup.inTime()) {
            return new Attempt.NotYet(Obstacle.BEHIND);
        }
        return new Attempt.Done(
                lookup.balance() != null ? new Answer.Found(lookup.balance()) : unknown(request.card()));
    }

    private static Answer unknown(String card) {
        return new Answer.Refused(Problem.of(ProblemType.UNKNOWN_CARD, "no operation of this card was counted yet")
                .withCard(card));
    }

    /** An owner that cannot tell now is asked again, as is one that does not answer. */
    private static Attempt relayed(HttpResponse<byte[]> response) {
        return response == null || response.statusCode() == UNAVAILABLE
                ? new Attempt.NotYet(Obstacle.MOVING)
                : new Attempt.Done(new Answer.Relayed(response));
    }
}
