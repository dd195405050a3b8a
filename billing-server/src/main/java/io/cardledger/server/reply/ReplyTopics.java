package io.cardledger.server.reply;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which reply topics there are; a look-up never creates one, as a producer's might. For one thread. */
@RequiredArgsConstructor
public final class ReplyTopics {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int LOOKUP_SECONDS = 2;
    private static final int MAX_KNOWN = 1_000;

    private final Admin admin;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(Optional<Integer> partitions, long untilNanos) {}

    /**
     * The number of partitions of a topic, or empty if there is no such topic; as of at most a second ago.
     *
     * @throws KafkaException if that cannot be told now
     */
    Optional<Integer> partitionsOf(String topic) {
        Known before = known.get(topic);
        if (before != null && before.untilNanos() - System.nanoTime() > 0) {
            return before.partitions();
        }
        if (known.size() >= MAX_KNOWN) {
            known.clear();
        }
        Optional<Integer> partitions = lookUp(topic);
        known.put(topic, new Known(partitions, System.nanoTime() + KEPT.toNanos()));
        return partitions;
    }

    private Optional<Integer> lookUp(String topic) {
        try {
            var description = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
            return Optional.of(description
                    .get(LOOKUP_SECONDS, TimeUnit.SECONDS)
                    .partitions()
                    .size());
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof InvalidTopicException) {
                return Optional.empty();
            }
            throw new KafkaException("cannot look a reply topic up", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
