package io.cardledger.server.balance;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.AnswerRenderer;
import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.ReadSource;
import io.cardledger.server.answer.UnavailableReason;
import io.cardledger.server.lookup.AccountQuery;
import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.routing.ChangelogLag;
import io.cardledger.server.routing.ChangelogLags;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.Placement;
import io.cardledger.server.routing.RequestOrigin;
import io.cardledger.server.settings.OwnAddress;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a card's balance from standbys, when the active instance cannot tell. None knows which cards do not exist. */
@Component
@RequiredArgsConstructor
class StandbyReads {

    private static final ReadAttempt NONE = new ReadAttempt.NotYet(UnavailableReason.UNREACHABLE);
    private static final int OK = 200;

    private final LocalStore store;
    private final ChangelogLags lags;
    private final PeerReads peers;
    private final OwnAddress self;

    private record StandbyAnswer(Answer answer, long lag) {}

    /** Tries this instance's copy. */
    CompletableFuture<ReadAttempt> own(BalanceRequest request, Placement placement) {
        return ownAnswer(request, placement.partition()).thenApply(StandbyReads::attemptOf);
    }

    /** Tries all standbys that the call may use, and takes the one that is least behind. */
    CompletableFuture<ReadAttempt> nearest(BalanceRequest request, Placement placement, Duration left) {
        if (!request.options().allowsStandbys()) {
            return completedFuture(new ReadAttempt.NotYet(UnavailableReason.MOVING));
        }
        if (request.options().origin() != RequestOrigin.DIRECT) {
            return own(request, placement);
        }
        return ownAnswer(request, placement.partition())
                .thenCompose(own -> own.isPresent() && own.get().lag() == 0
                        ? completedFuture(own)
                        : nearest(own, request, placement, left))
                .thenApply(StandbyReads::attemptOf);
    }

    private CompletableFuture<Optional<StandbyAnswer>> nearest(
            Optional<StandbyAnswer> own, BalanceRequest request, Placement placement, Duration left) {
        List<CompletableFuture<Optional<StandbyAnswer>>> answers = new ArrayList<>();
        answers.add(completedFuture(own));
        for (HostInfo standby : placement.standbys()) {
            if (!self.is(standby) && !peers.isPaused(standby)) {
                answers.add(peers.askStandby(standby, request, left).handle((response, failure) -> answerOf(response)));
            }
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all -> answers.stream()
                        .flatMap(answer -> answer.join().stream())
                        .min(Comparator.comparingLong(StandbyAnswer::lag)));
    }

    private CompletableFuture<Optional<StandbyAnswer>> ownAnswer(BalanceRequest request, int partition) {
        AccountQuery query = new AccountQuery(request.card(), request.after(), true);
        if (store.ask(query, partition).filter(StandbyReads::isAnswer).isEmpty()) {
            return completedFuture(Optional.empty());
        }
        return lags.latest()
                .handle((known, failure) -> ownAnswer(query, partition, known))
                .thenApply(answer ->
                        answer.filter(near -> near.lag() <= request.options().maxLag()));
    }

    /** Read once more, now that the lag is known: the copy is not behind by more than that. */
    private Optional<StandbyAnswer> ownAnswer(
            AccountQuery query, int partition, @Nullable Map<Integer, ChangelogLag> known) {
        ChangelogLag lag = known == null ? null : known.get(partition);
        if (lag == null) {
            return Optional.empty();
        }
        return store.ask(query, partition)
                .filter(StandbyReads::isAnswer)
                .map(lookup -> new StandbyAnswer(
                        new Answer.Found(Objects.requireNonNull(lookup.balance()), ReadSource.standby(lag.behind())),
                        lag.behind()));
    }

    private static boolean isAnswer(Lookup lookup) {
        return lookup.balance() != null && lookup.satisfiesAfter();
    }

    private static Optional<StandbyAnswer> answerOf(@Nullable PeerResponse response) {
        if (response == null || response.status() != OK) {
            return Optional.empty();
        }
        long lag = response.header(AnswerRenderer.LAG).map(Long::valueOf).orElse(Long.MAX_VALUE);
        return Optional.of(new StandbyAnswer(new Answer.Relayed(response), lag));
    }

    private static ReadAttempt attemptOf(Optional<StandbyAnswer> answer) {
        return answer.<ReadAttempt>map(nearest -> new ReadAttempt.Done(nearest.answer()))
                .orElse(NONE);
    }
}
