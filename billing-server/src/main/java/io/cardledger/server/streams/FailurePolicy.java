package io.cardledger.server.streams;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/**
 * What happens when a stream thread dies: trouble with the brokers passes, so the thread is replaced, again and again; a
 * bug does not, so the fold ends, loudly, before a wrong balance is told.
 */
@Slf4j
@RequiredArgsConstructor
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

    private static final long PAUSE_MILLIS = 1_000;

    private final Runnable onFatal;

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (PassingFailures.contains(failure)) {
            log.warn(
                    "a stream thread lost its broker ({}); it is replaced",
                    rootOf(failure).getClass().getSimpleName());
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        log.error("the fold cannot go on and ends", failure);
        onFatal.run();
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
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
