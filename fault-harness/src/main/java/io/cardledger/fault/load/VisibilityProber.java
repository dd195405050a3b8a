package io.cardledger.fault.load;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.http.BalanceCalls;
import io.cardledger.fault.load.send.OperationOutbox;
import io.cardledger.fault.load.workload.LoadOperation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;

/** Writes an operation, and asks one server after the other until it is counted. */
@RequiredArgsConstructor
final class VisibilityProber implements DriverThreads.Round {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final DriverContext context;
    private final BalanceCalls asking;
    private final OperationOutbox outbox;
    private final Card card;
    private final DriverPace pace;
    private int turn;

    /**
     * Whose operations are probed.
     *
     * @param name the card
     * @param isOver whether it is of no interest any more how long one takes
     */
    record Card(String name, BooleanSupplier isOver) {}

    @Override
    public void run() throws InterruptedException {
        pace.await();
        try {
            LogPrefix position =
                    outbox.send(LoadOperation.of(card.name(), "1").placed()).get();
            long acknowledgedAt = context.now();
            context.history().writeGaps().begin(acknowledgedAt);
            awaitVisible(position);
            context.history().writeGaps().end(acknowledgedAt, context.now());
        } catch (ExecutionException e) {
            // nobody knows whether it was written: the next one will tell
        }
    }

    private void awaitVisible(LogPrefix position) throws InterruptedException {
        while (!isVisible(position) && !card.isOver().getAsBoolean()) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isVisible(LogPrefix position) throws InterruptedException {
        List<URI> servers = context.servers();
        URI asked = servers.get(turn++ % servers.size());
        Question question =
                new Question(card.name(), ReadChannel.JSON, position, Question.ANY_LAG, asked.getAuthority());
        return asking.ask(asked, question, WAIT, LIMIT)
                .filter(told -> told.fate() == AnswerKind.BALANCE)
                .isPresent();
    }
}
