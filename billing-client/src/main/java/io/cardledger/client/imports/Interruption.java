package io.cardledger.client.imports;

import io.cardledger.client.imports.exit.ImportException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Lets Ctrl-C end an import after the transaction at hand; a harder kill is no worse, only slower to clean up. */
final class Interruption implements AutoCloseable {

    private static final long TIMEOUT_SECONDS = 5;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interruptAndWait, "import-interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void request() {
        requested.countDown();
    }

    /** @throws ImportException if the import is to end after {@code lastLine} */
    void check(long lastLine) {
        if (requested.getCount() == 0) {
            throw ImportException.interrupted(lastLine);
        }
    }

    /** Waits, but not past an interruption. */
    void pause(long millis) {
        try {
            if (requested.await(millis, TimeUnit.MILLISECONDS)) {
                throw ImportException.failed("interrupted; the same command goes on where this one stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the hook runs, and ends now
        }
    }

    private void interruptAndWait() {
        request();
        try {
            boolean inTime = ended.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("the import did not end in time; it is safe to repeat it all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
