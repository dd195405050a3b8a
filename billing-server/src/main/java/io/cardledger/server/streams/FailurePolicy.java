package io.cardledger.server.streams;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
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
        if (isPassing(failure)) {
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

    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof TimeoutException
                    || cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof OutOfOrderSequenceException) {
                return true;
            }
        }
        return false;
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
