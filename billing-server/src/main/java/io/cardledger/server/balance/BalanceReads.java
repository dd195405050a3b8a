package io.cardledger.server.balance;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.ReadSource;
import io.cardledger.server.answer.UnavailableReason;
import io.cardledger.server.lookup.AccountQuery;
import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.Placements;
import io.cardledger.server.settings.OwnAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries to answer a call for a balance: from the own store, over one hop from the active instance, else from a standby.
 */
@Component
@RequiredArgsConstructor
class BalanceReads {

    private final Placements placements;
    private final LocalStore store;
    private final PeerReads peers;
    private final StandbyReads standbys;
    private final OwnAddress self;

    /**
     * Tries for the first time; that may hold the calling thread for as long as the active instance takes to tell what
     * it knows now.
     *
     * @param left how much of the time that the call may wait is left
     */
    CompletableFuture<ReadAttempt> attemptAtOnce(BalanceRequest request, Duration left) {
        return attempt(request, left, active -> peers.askAtOnce(active, request));
    }

    /**
     * Tries once more, without a thread.
     *
     * @param left how much of the time that the call may wait is left
     */
    CompletableFuture<ReadAttempt> attempt(BalanceRequest request, Duration left) {
        return attempt(request, left, active -> peers.ask(active, request, left));
    }

    private CompletableFuture<ReadAttempt> attempt(
            BalanceRequest request, Duration left, Function<HostInfo, CompletableFuture<PeerResponse>> hop) {
        Placement placement = placements.of(placements.partitionOf(request.card()));
        return switch (request.options().origin()) {
            case FORWARDED_TO_STANDBY -> standbys.own(request, placement);
            case FORWARDED_TO_ACTIVE ->
                self.is(placement.active()) ? own(request, placement, left) : completedFuture(notActive(request));
            case DIRECT ->
                self.is(placement.active())
                        ? own(request, placement, left)
                        : elsewhere(request, placement.active(), () -> standbys.nearest(request, placement, left), hop);
        };
    }

    private static ReadAttempt notActive(BalanceRequest request) {
        return new ReadAttempt.Done(UnavailableReason.NOT_ACTIVE.toAnswer(request.card()));
    }

    private CompletableFuture<ReadAttempt> own(BalanceRequest request, Placement placement, Duration left) {
        Optional<Lookup> found =
                store.ask(new AccountQuery(request.card(), request.after(), false), placement.partition());
        return found.isEmpty()
                ? standbys.nearest(request, placement, left)
                : completedFuture(attemptOf(found.get(), request.card()));
    }

    private static ReadAttempt attemptOf(Lookup lookup, String card) {
        if (!lookup.satisfiesAfter()) {
            return new ReadAttempt.NotYet(UnavailableReason.BEHIND);
        }
        return new ReadAttempt.Done(
                lookup.balance() != null ? new Answer.Found(lookup.balance(), ReadSource.ACTIVE) : unknown(card));
    }

    private static Answer unknown(String card) {
        return new Answer.Unknown(Problem.of(ProblemType.UNKNOWN_CARD, "no operation of this card was counted yet")
                .withCard(card));
    }

    private CompletableFuture<ReadAttempt> elsewhere(
            BalanceRequest request,
            @Nullable HostInfo active,
            Supplier<CompletableFuture<ReadAttempt>> fromStandbys,
            Function<HostInfo, CompletableFuture<PeerResponse>> hop) {
        if (active == null) {
            return fromStandbys.get();
        }
        Supplier<CompletableFuture<ReadAttempt>> fromActive =
                () -> hop.apply(active).handle((response, failure) -> relayed(response));
        return request.options().allowsStandbys() && peers.isPaused(active)
                ? firstOf(fromStandbys, fromActive)
                : firstOf(fromActive, fromStandbys);
    }

    /** An active instance that has not got that far needs no second opinion: no standby is ahead of it. */
    private static CompletableFuture<ReadAttempt> firstOf(
            Supplier<CompletableFuture<ReadAttempt>> first, Supplier<CompletableFuture<ReadAttempt>> second) {
        return first.get()
                .thenCompose(attempt ->
                        attempt instanceof ReadAttempt.NotYet notYet && notYet.reason() != UnavailableReason.BEHIND
                                ? second.get()
                                : completedFuture(attempt));
    }

    /** An active instance that does not answer, or cannot tell now, is asked again. */
    private static ReadAttempt relayed(@Nullable PeerResponse response) {
        if (response == null || response.status() == ProblemType.UNAVAILABLE.status()) {
            return new ReadAttempt.NotYet(UnavailableReason.MOVING);
        }
        return response.status() == ProblemType.TIMEOUT.status()
                ? new ReadAttempt.NotYet(UnavailableReason.BEHIND)
                : new ReadAttempt.Done(new Answer.Relayed(response));
    }
}
