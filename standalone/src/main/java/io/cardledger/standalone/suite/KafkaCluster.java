package io.cardledger.standalone.suite;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;

/**
 * A Kafka cluster, and how a client connects to it.
 *
 * @param bootstrapServers its address, as {@code host:port}
 * @param clientProperties the other settings of a client
 */
public record KafkaCluster(String bootstrapServers, Map<String, String> clientProperties) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Asks the cluster for its id, which tells the state that belongs to it from that of another one. */
    String id() {
        Map<String, Object> settings = new HashMap<>(clientProperties);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "cardledger");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster().clusterId().get();
        } catch (ExecutionException | KafkaException e) {
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("interrupted while connecting to " + bootstrapServers, e);
        }
    }

    private SuiteException unreachable(Throwable cause) {
        String fault = cause instanceof AuthenticationException
                ? " refuses the login: check"
                : " cannot be reached (" + cause.getMessage() + "): check that it runs, and";
        return new SuiteException("broker " + bootstrapServers + fault + " the file given with --client-config", cause);
    }

    /** Nothing of the settings: there are passwords among them. */
    @Override
    public String toString() {
        return "KafkaCluster[" + bootstrapServers + "]";
    }
}
