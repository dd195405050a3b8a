package io.cardledger.fault.load.http;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.history.FirstSightings;
import io.cardledger.fault.history.Pulse;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Asks for one card without an end, each time another server, and once more another one if that fails. */
@RequiredArgsConstructor
public final class PulseReader implements DriverThreads.Round {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMillis(1_500);

    private final DriverContext context;
    private final BalanceCalls asking;
    private final String card;
    private final Pulse pulse;
    private final DriverPace pace;
    private int turn;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        if (context.history().sightings().firstOf(card) == FirstSightings.NEVER) {
            return;
        }
        turn++;
        if (isAnswered(turn) || isAnswered(turn + 1)) {
            pulse.good(context.now());
        } else {
            pulse.failed(context.now());
        }
    }

    private boolean isAnswered(int server) throws InterruptedException {
        List<URI> servers = context.servers();
        URI asked = servers.get(server % servers.size());
        return asking.ask(asked, Question.plain(card, ReadChannel.JSON, asked.getAuthority()), WAIT, LIMIT)
                .filter(told -> told.fate() == AnswerKind.BALANCE)
                .isPresent();
    }
}
