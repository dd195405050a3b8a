package io.cardledger.model.topic;

import static org.apache.kafka.clients.admin.AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.admin.AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.admin.AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** {@link TopicSetup} for an application that may start before its brokers do. */
@Slf4j
public final class RetryingTopicSetup {

    private static final int ATTEMPT_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 1_000;

    private final Map<String, Object> settings;
    private final BillingTopics topics;
    private final Duration timeout;

    /**
     * @param adminSettings how to connect, as for Kafka's {@link Admin}
     * @param timeout how long to try while the brokers cannot be reached
     */
    public RetryingTopicSetup(Map<String, Object> adminSettings, BillingTopics topics, Duration timeout) {
        this.settings = new HashMap<>(adminSettings);
        this.settings.put(REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MILLIS);
        this.settings.put(DEFAULT_API_TIMEOUT_MS_CONFIG, ATTEMPT_MILLIS);
        this.topics = topics;
        this.timeout = timeout;
    }

    /**
     * Creates what is missing, then checks what is there.
     *
     * @throws TopicMisfitException if a topic does not fit
     * @throws BrokerUnreachableException if no broker answers in time
     * @throws KafkaException if the cluster does not allow it
     */
    public void run() {
        Instant end = Instant.now().plus(timeout);
        @Nullable KafkaException failure = attempt();
        while (failure != null) {
            if (Instant.now().isAfter(end)) {
                throw new BrokerUnreachableException(address(), timeout, failure);
            }
            log.warn("no answer from the broker at {} yet, trying again: {}", address(), failure.getMessage());
            TopicSetup.pause(PAUSE_MILLIS);
            failure = attempt();
        }
    }

    private @Nullable KafkaException attempt() {
        try (Admin admin = Admin.create(settings)) {
            new TopicSetup(admin, topics).run();
            return null;
        } catch (RetriableException e) {
            return e;
        } catch (KafkaException e) {
            if (isUnresolvedName(e)) {
                return e;
            }
            throw e;
        }
    }

    /** A container's name may be known to others only once it runs. */
    private static boolean isUnresolvedName(KafkaException e) {
        return e.getCause() instanceof ConfigException cause
                && String.valueOf(cause.getMessage()).startsWith("No resolvable bootstrap urls");
    }

    private String address() {
        return String.valueOf(settings.get(BOOTSTRAP_SERVERS_CONFIG)).replaceAll("[\\[\\] ]", "");
    }
}
