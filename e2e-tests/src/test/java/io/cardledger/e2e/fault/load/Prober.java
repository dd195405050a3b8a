package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Way;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;

/** Writes an operation, and asks one server after the other until it is counted. */
@RequiredArgsConstructor
final class Prober implements Crew.Round {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Scene scene;
    private final Asking asking;
    private final Outbox outbox;
    private final Card card;
    private final Pace pace;
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
            Prefix position =
                    outbox.send(Operation.of(card.name(), "1").placed()).get();
            long acknowledgedAt = scene.now();
            scene.history().writeGaps().begin(acknowledgedAt);
            awaitVisible(position);
            scene.history().writeGaps().end(acknowledgedAt, scene.now());
        } catch (ExecutionException e) {
            // nobody knows whether it was written: the next one will tell
        }
    }

    private void awaitVisible(Prefix position) throws InterruptedException {
        while (!isVisible(position) && !card.isOver().getAsBoolean()) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isVisible(Prefix position) throws InterruptedException {
        List<URI> servers = scene.servers();
        URI asked = servers.get(turn++ % servers.size());
        Question question = new Question(card.name(), Way.JSON, position, Question.ANY_LAG, asked.getAuthority());
        return asking.ask(asked, question, WAIT, LIMIT)
                .filter(told -> told.fate() == Fate.BALANCE)
                .isPresent();
    }
}
