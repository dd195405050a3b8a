package io.cardledger.model.topic;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what Kafka's admin client was asked. */
public final class AdminCalls {

    private AdminCalls() {}

    /**
     * The answer, which the admin client's own time-out bounds.
     *
     * @throws RuntimeException what Kafka says is wrong, as it is
     * @throws KafkaException if the thread is interrupted, which stays noted
     */
    public static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the cluster", e);
        }
    }
}
