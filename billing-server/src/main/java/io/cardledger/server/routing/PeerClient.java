package io.cardledger.server.routing;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.settings.ReadSettings;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.HttpException;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one hop to another instance, over pooled connections: on the calling thread for what can be told at once, which
 * takes a fifth of the processor time of a call without a thread, and without a thread for what may have to be waited
 * for.
 */
@Component
public class PeerClient {

    /** Says that a call was forwarded already, and by whom; such a call is never forwarded again. */
    public static final String FORWARDED_BY = "Billing-Forwarded-By";

    /** With the value {@link #STANDBY}: asks for the copy of the instance that is called, whatever its role. */
    public static final String COPY = "Billing-Copy";

    /** See {@link #COPY}. */
    public static final String STANDBY = "standby";

    private final ThreadlessCalls threadless;
    private final BlockingCalls blocking;
    private final PeerCircuitBreaker breaker;
    private final Semaphore threads;

    @Autowired
    PeerClient(OwnAddress self, BillingServerSettings settings) {
        this(self, settings.server().reads());
    }

    private PeerClient(OwnAddress self, ReadSettings reads) {
        this(
                new ThreadlessCalls(self, reads),
                new BlockingCalls(self, reads),
                new PeerCircuitBreaker(reads.peerPause(), System::nanoTime),
                reads.peerThreads());
    }

    PeerClient(ThreadlessCalls threadless, BlockingCalls blocking, PeerCircuitBreaker breaker, int maxThreads) {
        this.threadless = threadless;
        this.blocking = blocking;
        this.breaker = breaker;
        this.threads = new Semaphore(maxThreads);
    }

    /** Whether to leave it alone for a moment, if another can answer. */
    public boolean isPaused(HostInfo peer) {
        return breaker.isOpen(peer);
    }

    /**
     * Asks another instance; its answer comes as it is, whatever the status. One that does not answer is paused.
     *
     * @param origin {@link RequestOrigin#FORWARDED_TO_ACTIVE} or {@link RequestOrigin#FORWARDED_TO_STANDBY}
     */
    public CompletableFuture<PeerResponse> ask(HostInfo peer, RequestOrigin origin, ForwardedRequest request) {
        breaker.onCall(peer);
        return threadless
                .send(peer, origin, request)
                .whenComplete((response, failure) -> breaker.onResult(peer, failure == null));
    }

    /**
     * Asks an active instance for what it can tell at once, and waits for that on the calling thread; without it if too
     * many threads wait already, or if it did not answer last time.
     *
     * @param request one that may not wait
     */
    public CompletableFuture<PeerResponse> askAtOnce(HostInfo active, ForwardedRequest request) {
        if (breaker.isNoted(active) || !threads.tryAcquire()) {
            return ask(active, RequestOrigin.FORWARDED_TO_ACTIVE, request);
        }
        try {
            PeerResponse response = blocking.send(active, request);
            breaker.onResult(active, true);
            return completedFuture(response);
        } catch (IOException | HttpException e) {
            breaker.onResult(active, false);
            return failedFuture(e);
        } finally {
            threads.release();
        }
    }
}
