package io.cardledger.fault.load.http;

import io.cardledger.fault.cluster.ServerClient;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.RecordedPage;
import io.cardledger.fault.history.answer.AnswerOrigin;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.history.answer.RecordedAnswer;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;

/** Asks servers for several cards at once: by their names, and in pages. */
@RequiredArgsConstructor
public final class ListingReader implements DriverThreads.Round {

    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final int MOST_CARDS = 20;
    private static final int LONGEST_PAGE = 60;

    private final DriverContext context;
    private final BalanceCalls asking;
    private final ServerClient caller;
    private final Random random;
    private final DriverPace pace;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        URI server = context.servers().get(random.nextInt(context.servers().size()));
        Optional<String> card = context.cards().any(random);
        if (card.isEmpty()) {
            return;
        }
        if (random.nextBoolean()) {
            batch(server);
        } else {
            page(server, random.nextInt(3) == 0 ? "" : card.get());
        }
    }

    private void batch(URI server) throws InterruptedException {
        Set<String> cards = new TreeSet<>(Set.of(context.tag() + "-nobody-" + random.nextInt(100)));
        for (int i = random.nextInt(MOST_CARDS); i >= 0; i--) {
            context.cards().any(random).ifPresent(cards::add);
        }
        long beganAt = context.now();
        get(
                server,
                "/balance?card=" + String.join("&card=", cards),
                response -> note(ReadChannel.BATCH, response, ListingParser.batch(cards, response.body()), beganAt));
    }

    private void page(URI server, String from) throws InterruptedException {
        int limit = random.nextInt(1, LONGEST_PAGE);
        long beganAt = context.now();
        get(server, "/balance?" + (from.isEmpty() ? "" : "from=" + from + "&") + "limit=" + limit, response -> {
            JsonNode tree = BalanceParser.tree(response.body());
            Map<String, ToldBalance> told = ListingParser.balances(tree);
            Question question = Question.plain("", ReadChannel.PAGE, server.getAuthority());
            AnswerOrigin origin = AnswerInterpreter.origin(question, ToldBalance.bare(0), response);
            RecordedPage listing = new RecordedPage(
                    from, List.copyOf(told.keySet()), ListingParser.next(tree, limit), beganAt, origin);
            ListingParser.require(told.size() <= limit, "a page of at most " + limit);
            ListingParser.require(told.keySet().stream().allMatch(listing::spans), "cards of the page only");
            context.history().listed(listing);
            note(ReadChannel.PAGE, response, told, beganAt);
        });
    }

    private void note(ReadChannel way, HttpResponse<String> response, Map<String, ToldBalance> told, long beganAt) {
        told.forEach((card, each) -> {
            Question question = Question.plain(card, way, response.uri().getAuthority());
            var origin = AnswerInterpreter.origin(question, each, response);
            context.history().journal().add(new RecordedAnswer(question, each, origin, beganAt, context.now()));
        });
    }

    private void get(URI server, String path, Taker taker) throws InterruptedException {
        caller.get(server, path, LIMIT).ifPresent(response -> {
            try {
                if (response.statusCode() == 200) {
                    taker.take(response);
                } else {
                    AnswerInterpreter.requireCannotTell(response);
                }
            } catch (RuntimeException e) {
                asking.odd("", server.getAuthority() + path, response, e);
            }
        });
    }

    @FunctionalInterface
    private interface Taker {
        void take(HttpResponse<String> response);
    }
}
