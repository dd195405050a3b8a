package io.cardledger.client.stream;

import io.cardledger.client.connection.StreamConnection;
import io.cardledger.client.settings.BillingClientSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The streams that are open just now: so many at most, and none any more once the application stops. */
@Component
class OpenStreams implements SmartLifecycle {

    private final Set<StreamConnection> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private volatile boolean running;

    OpenStreams(BillingClientSettings settings, MeterRegistry meters) {
        this.room = new Semaphore(settings.client().stream().maxStreams());
        meters.gauge("billing.client.streams.open", open, Set::size);
    }

    /** Whether one more stream may be open; if so it must be {@linkplain #remove removed} later. */
    boolean add(StreamConnection connection) {
        if (!running || !room.tryAcquire()) {
            return false;
        }
        open.add(connection);
        if (!running) {
            connection.stopReading();
        }
        return true;
    }

    void remove(StreamConnection connection) {
        open.remove(connection);
        room.release();
    }

    @Override
    public void start() {
        running = true;
    }

    /** What was read gets its result; then the connection breaks off, so that no client takes this for the end. */
    @Override
    public void stop() {
        running = false;
        open.forEach(StreamConnection::stopReading);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
