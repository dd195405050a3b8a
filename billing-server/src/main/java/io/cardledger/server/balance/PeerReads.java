package io.cardledger.server.balance;

import io.cardledger.server.routing.PeerClient;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.RequestOrigin;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.ReadSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/**
 * Forwards a call for a balance to another instance, each time for a short while, so that one that hangs is noticed.
 */
@Component
class PeerReads {

    private final PeerClient peers;
    private final ReadSettings settings;

    PeerReads(PeerClient peers, BillingServerSettings settings) {
        this.peers = peers;
        this.settings = settings.server().reads();
    }

    boolean isPaused(HostInfo peer) {
        return peers.isPaused(peer);
    }

    /** Asks the active instance for what it knows now; that may hold the calling thread. */
    CompletableFuture<PeerResponse> askAtOnce(HostInfo active, BalanceRequest request) {
        return peers.askAtOnce(active, request.forwarded(Duration.ZERO));
    }

    CompletableFuture<PeerResponse> ask(HostInfo active, BalanceRequest request, Duration left) {
        return peers.ask(active, RequestOrigin.FORWARDED_TO_ACTIVE, request.forwarded(maxWait(request, left)));
    }

    CompletableFuture<PeerResponse> askStandby(HostInfo standby, BalanceRequest request, Duration left) {
        return peers.ask(standby, RequestOrigin.FORWARDED_TO_STANDBY, request.forwarded(maxWait(request, left)));
    }

    private Duration maxWait(BalanceRequest request, Duration left) {
        Duration max = request.after().isEmpty() ? settings.peerMaxWait() : settings.peerMaxWaitAfter();
        return left.compareTo(max) < 0 ? left : max;
    }
}
