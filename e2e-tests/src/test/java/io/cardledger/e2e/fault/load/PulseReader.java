package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Pulse;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Sightings;
import io.cardledger.e2e.fault.history.Way;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Asks for one card without an end, each time another server, and once more another one if that fails. */
@RequiredArgsConstructor
final class PulseReader implements Crew.Round {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMillis(1_500);

    private final Scene scene;
    private final Asking asking;
    private final String card;
    private final Pulse pulse;
    private final Pace pace;
    private int turn;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        if (scene.history().sightings().firstOf(card) == Sightings.NEVER) {
            return;
        }
        turn++;
        if (isAnswered(turn) || isAnswered(turn + 1)) {
            pulse.good(scene.now());
        } else {
            pulse.failed(scene.now());
        }
    }

    private boolean isAnswered(int server) throws InterruptedException {
        List<URI> servers = scene.servers();
        URI asked = servers.get(server % servers.size());
        return asking.ask(asked, Question.plain(card, Way.JSON, asked.getAuthority()), WAIT, LIMIT)
                .filter(told -> told.fate() == Fate.BALANCE)
                .isPresent();
    }
}
