package io.cardledger.server;

import io.cardledger.model.card.CardRules;
import io.cardledger.server.answer.AnswerRenderer;
import io.cardledger.server.answer.Renderers;
import io.cardledger.server.routing.PlayedLags;
import io.cardledger.server.routing.PlayedPeers;
import io.cardledger.server.routing.PlayedPlacements;
import io.cardledger.server.routing.PlayedTime;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.settings.ReadSettings;
import io.cardledger.server.settings.Settings;
import io.cardledger.server.store.PlayedStores;
import io.cardledger.server.waiting.PlayedWaiting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a read goes through, on one thread and without a broker: a cluster of several instances, one of which is real
 * and here. A test says where the partitions are, what the stores have, what the other instances answer, and when time
 * passes.
 */
public final class ReadBench {

    public static final String HERE = "here:1";
    public static final String EAST = "east:1";
    public static final String WEST = "west:1";

    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    public final OwnAddress self = Settings.address(HERE);
    public final BillingServerSettings settings;
    public final PlayedPlacements placed;
    public final PlayedStores stores = new PlayedStores();
    public final PlayedPeers peers;
    public final PlayedLags lags;
    public final PlayedWaiting waiting;
    public final AnswerRenderer renderer = Renderers.of(self, registry);

    public ReadBench() {
        this(Map.of());
    }

    /** With settings other than the defaults. */
    public ReadBench(Map<String, ?> properties) {
        PlayedTime time = new PlayedTime();
        settings = Settings.with(properties);
        ReadSettings reads = settings.server().reads();
        placed = new PlayedPlacements(settings.topics());
        peers = new PlayedPeers(self, reads, time);
        lags = new PlayedLags(reads, time);
        waiting = new PlayedWaiting(settings, registry, time);
    }

    /** A card whose own partition is that one. */
    public static String cardOn(int partition, String prefix) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> prefix + n)
                .filter(card -> CardRules.partitionOf(card, 4) == partition)
                .findFirst()
                .orElseThrow();
    }

    /** Lets time pass, after which calls that wait are looked at. */
    public void passes(Duration time) {
        waiting.passes(time);
    }

    /** The fold counts an operation on a card of a partition that is active here, and wakes who waits for it. */
    public void count(int partition, String card) {
        stores.of(partition).count(card);
        waiting.reads().decided(card);
    }

    /** A call, as the web server hands it over. */
    public static MockHttpServletRequest call(String pathAndQuery, String... headers) {
        MockHttpServletRequest call =
                new MockHttpServletRequest("GET", pathAndQuery.split("\\?")[0]);
        UriComponentsBuilder.fromUriString(pathAndQuery)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> call.addParameter(name, value)));
        for (int i = 0; i < headers.length; i += 2) {
            call.addHeader(headers[i], headers[i + 1]);
        }
        return call;
    }
}
