package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Answer;
import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Caller;
import io.cardledger.e2e.fault.history.Listing;
import io.cardledger.e2e.fault.history.Origin;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Way;
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
final class ListReader implements Crew.Round {

    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final int MOST_CARDS = 20;
    private static final int LONGEST_PAGE = 60;

    private final Scene scene;
    private final Asking asking;
    private final Caller caller;
    private final Random random;
    private final Pace pace;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        URI server = scene.servers().get(random.nextInt(scene.servers().size()));
        Optional<String> card = scene.cards().any(random);
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
        Set<String> cards = new TreeSet<>(Set.of(scene.tag() + "-nobody-" + random.nextInt(100)));
        for (int i = random.nextInt(MOST_CARDS); i >= 0; i--) {
            scene.cards().any(random).ifPresent(cards::add);
        }
        long beganAt = scene.now();
        get(
                server,
                "/balance?card=" + String.join("&card=", cards),
                response -> note(Way.BATCH, response, Listings.batch(cards, response.body()), beganAt));
    }

    private void page(URI server, String from) throws InterruptedException {
        int limit = random.nextInt(1, LONGEST_PAGE);
        long beganAt = scene.now();
        get(server, "/balance?" + (from.isEmpty() ? "" : "from=" + from + "&") + "limit=" + limit, response -> {
            JsonNode tree = BalanceJson.tree(response.body());
            Map<String, Told> told = Listings.balances(tree);
            Question question = Question.plain("", Way.PAGE, server.getAuthority());
            Origin origin = Interpreter.origin(question, Told.bare(0), response);
            Listing listing =
                    new Listing(from, List.copyOf(told.keySet()), Listings.next(tree, limit), beganAt, origin);
            Listings.require(told.size() <= limit, "a page of at most " + limit);
            Listings.require(told.keySet().stream().allMatch(listing::spans), "cards of the page only");
            scene.history().listed(listing);
            note(Way.PAGE, response, told, beganAt);
        });
    }

    private void note(Way way, HttpResponse<String> response, Map<String, Told> told, long beganAt) {
        told.forEach((card, each) -> {
            Question question = Question.plain(card, way, response.uri().getAuthority());
            var origin = Interpreter.origin(question, each, response);
            scene.history().journal().add(new Answer(question, each, origin, beganAt, scene.now()));
        });
    }

    private void get(URI server, String path, Taker taker) throws InterruptedException {
        caller.get(server, path, LIMIT).ifPresent(response -> {
            try {
                if (response.statusCode() == 200) {
                    taker.take(response);
                } else {
                    Interpreter.requireCannotTell(response);
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
