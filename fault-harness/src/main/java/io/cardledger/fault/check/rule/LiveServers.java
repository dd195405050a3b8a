package io.cardledger.fault.check.rule;

import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.cluster.ServerClient;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The servers that are there in the end, and what they say. */
public final class LiveServers {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ServerClient caller = new ServerClient();
    private final ClusterAccess access;

    public LiveServers(ClusterAccess access) {
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
    Optional<ToldBalance> balance(URI server, String card, String after) throws InterruptedException {
        return get(server, "/balance/" + card + "?wait=500ms&after=" + after)
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> BalanceParser.told(card, answer.body()));
    }
}
