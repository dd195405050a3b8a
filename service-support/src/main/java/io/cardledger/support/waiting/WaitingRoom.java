package io.cardledger.support.waiting;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;

/** The calls that wait for an answer: so many at most, and all of them are released before the web server stops. */
public final class WaitingRoom implements SmartLifecycle {

    private final Semaphore places;
    private final Map<CompletableFuture<?>, Runnable> releases = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param limit how many calls may wait at a time */
    public WaitingRoom(int limit) {
        this.places = new Semaphore(limit);
    }

    /**
     * Lets a call wait until somebody completes it. If there is no place for it, or once the application stops, it is
     * completed with a refusal.
     *
     * @return the call
     */
    public <T> CompletableFuture<T> admit(CompletableFuture<T> call, Function<WaitingRefusal, T> refusal) {
        if (!places.tryAcquire()) {
            call.complete(refusal.apply(WaitingRefusal.FULL));
            return call;
        }
        Runnable release = () -> call.complete(refusal.apply(WaitingRefusal.STOPPING));
        releases.put(call, release);
        call.whenComplete((answer, failure) -> leave(call));
        // had it stopped in between, nobody would release the call
        if (!running) {
            release.run();
        }
        return call;
    }

    /** How many calls wait. */
    public int size() {
        return releases.size();
    }

    private void leave(CompletableFuture<?> call) {
        releases.remove(call);
        places.release();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        releases.values().forEach(Runnable::run);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
