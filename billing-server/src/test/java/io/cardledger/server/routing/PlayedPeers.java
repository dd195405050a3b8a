package io.cardledger.server.routing;

import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.settings.ReadSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.hc.core5.util.Timeout;
import org.apache.kafka.streams.state.HostInfo;

/** The other instances, and this one's client of them with its circuit breaker: only what carries a call is played. */
public final class PlayedPeers {

    private final Map<HostInfo, PlayedPeer> peers = new HashMap<>();
    private final PeerClient client;

    public PlayedPeers(OwnAddress self, ReadSettings settings, LongSupplier nanoTime) {
        client = new PeerClient(
                new ThreadlessCalls(self, settings.peerReadTimeout(), new PlayedHttpClient(this::of)),
                new BlockingCalls(self, Timeout.of(settings.peerConnectTimeout()), new PlayedRequester(this::of)),
                new PeerCircuitBreaker(settings.peerPause(), nanoTime),
                settings.peerThreads());
    }

    public PeerClient client() {
        return client;
    }

    public PlayedPeer of(String instance) {
        return of(HostInfo.buildFromEndpoint(instance));
    }

    private PlayedPeer of(HostInfo instance) {
        return peers.computeIfAbsent(instance, host -> new PlayedPeer());
    }

    /** How many calls all of them got. */
    public int calls() {
        return peers.values().stream().mapToInt(peer -> peer.calls().size()).sum();
    }
}
