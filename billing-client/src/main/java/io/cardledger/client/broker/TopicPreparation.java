package io.cardledger.client.broker;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.model.topic.TopicMisfitException;
import io.cardledger.model.topic.TopicSetup;
import java.time.Duration;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;

/** Sees to it that the topics are there and fit, and waits some time for a broker that cannot be reached yet. */
@Slf4j
public final class TopicPreparation {

    private static final Map<String, Object> ADMIN_SETTINGS = Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    private static final long RETRY_MILLIS = 1_000;

    private final BrokerConnection connection;
    private final Duration timeout;

    /** @param timeout how long to wait for the broker */
    public TopicPreparation(BrokerConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    /**
     * Creates what is missing and checks the rest.
     *
     * @throws BrokerUnreachableException if the broker was not reached in time
     * @throws TopicMisfitException if a topic does not fit
     * @throws KafkaException if the broker refuses
     */
    public void prepare(BillingTopics topics) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            try (Admin admin = connection.newAdmin(ADMIN_SETTINGS)) {
                new TopicSetup(admin, topics).run();
                return;
            } catch (KafkaException e) {
                if (!mayPass(e)) {
                    throw e;
                }
                if (System.nanoTime() >= deadline) {
                    throw new BrokerUnreachableException(address(), timeout);
                }
            }
            log.warn("The broker {} cannot be reached yet; trying again", address());
            pause();
        }
    }

    private String address() {
        return String.valueOf(connection.admin().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** A name that does not resolve counts: in a container network it appears together with the broker. */
    private static boolean mayPass(KafkaException e) {
        return e instanceof RetriableException || e.getCause() instanceof ConfigException;
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the broker", e);
        }
    }
}
