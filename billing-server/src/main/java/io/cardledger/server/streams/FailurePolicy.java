package io.cardledger.server.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a stream thread dies: trouble with the brokers passes, so the thread is replaced, again and again;
 * accounts on the disk that are damaged are restored; a bug stays, so the fold ends, loudly, before a wrong balance is
 * told.
 */
@Slf4j
@RequiredArgsConstructor
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

    private static final long PAUSE_MILLIS = 1_000;
    private static final Duration ONE_DAMAGE_IN = Duration.ofMinutes(10);

    private final Runnable onFatal;
    private final Runnable onDamage;
    private @Nullable Instant lastDamage;

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (TransientFailures.contains(failure)) {
            log.warn(
                    "a stream thread lost its broker ({}); it is replaced",
                    rootOf(failure).getClass().getSimpleName());
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (LocalState.isDamage(failure) && isFirstDamage()) {
            log.warn("a stream thread cannot read or write its accounts", failure);
            new Thread(onDamage, "start-anew").start();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.error("the fold cannot go on and ends", failure);
        onFatal.run();
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** What is damaged again at once is no accident: the disk is full or broken. */
    private synchronized boolean isFirstDamage() {
        Instant last = lastDamage;
        lastDamage = Instant.now();
        return last == null || last.plus(ONE_DAMAGE_IN).isBefore(lastDamage);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
