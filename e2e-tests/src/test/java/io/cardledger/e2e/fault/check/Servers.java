package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Caller;
import io.cardledger.e2e.fault.history.Told;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The servers that are there in the end, and what they say. */
final class Servers {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Caller caller = new Caller();
    private final Access access;

    Servers(Access access) {
        this.access = access;
    }

    /** Those that answer at all. */
    List<URI> alive() throws InterruptedException {
        List<URI> alive = new ArrayList<>();
        for (URI server : access.servers()) {
            if (caller.get(server, "/actuator/health/liveness", LIMIT).isPresent()) {
                alive.add(server);
            }
        }
        return alive;
    }

    Optional<HttpResponse<String>> get(URI server, String path, String... headers) throws InterruptedException {
        return caller.get(server, path, LIMIT, headers);
    }

    /** A balance that includes {@code after}; empty if none comes. */
    Optional<Told> balance(URI server, String card, String after) throws InterruptedException {
        return get(server, "/balance/" + card + "?wait=500ms&after=" + after)
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> BalanceJson.told(card, answer.body()));
    }
}
