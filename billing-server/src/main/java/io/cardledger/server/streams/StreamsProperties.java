package io.cardledger.server.streams;

import io.cardledger.server.settings.ServerSettings;
import io.cardledger.server.settings.StreamsSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of Kafka Streams; each value that differs from its default is here for a reason. */
final class StreamsProperties {

    private static final int HEARTBEATS_PER_SESSION = 12;
    private static final int BATCH_BYTES = 512 * 1024;
    private static final int POLL_MILLIS = 20;
    private static final int BACKOFF_MILLIS = 20;
    private static final int REQUEST_MILLIS = 6_000;
    private static final int PROBING_MILLIS = 60_000;
    private static final int REPLICATION_WITH_MIN_IN_SYNC = 3;

    private final ServerSettings settings;
    private final Map<String, Object> values;

    StreamsProperties(ServerSettings settings, Map<String, Object> connection) {
        this.settings = settings;
        this.values = new HashMap<>(connection);
    }

    /**
     * All of it.
     *
     * @param address where the other instances reach this one
     * @param replication the replication factor of internal topics
     */
    Properties build(String address, int replication) {
        identity(address);
        guarantees(replication);
        failover();
        requestTimeouts();
        latency();
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private void identity(String address) {
        values.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        values.put(StreamsConfig.APPLICATION_SERVER_CONFIG, address);
        values.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        values.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.streams().threads());
        values.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        values.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    }

    private void guarantees(int replication) {
        values.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        values.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        if (replication >= REPLICATION_WITH_MIN_IN_SYNC) {
            values.put(StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), "2");
        }
        // the broker's clock: a sender's time far ahead would make the broker refuse the record and stop the fold
        values.put(StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG), "LogAppendTime");
        // the accounts are cached by the billing store itself
        values.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        values.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        values.put(BoundedRocksDb.MEMORY_BYTES, String.valueOf(settings.store().rocksDbBytes()));
    }

    private void failover() {
        StreamsSettings streams = settings.streams();
        int session = (int) streams.sessionTimeout().toMillis();
        values.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbys());
        values.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_MILLIS);
        values.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        // a member learns by its next heartbeat that the group is to share out anew
        values.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                session / HEARTBEATS_PER_SESSION);
        values.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                streams.transactionTimeout().toMillis());
        if (streams.staticInstanceId() != null) {
            values.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    streams.staticInstanceId());
        }
    }

    /** Kafka's default of 30 s is for how long a broker that hangs would hold up the fold. */
    private void requestTimeouts() {
        values.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG), REQUEST_MILLIS);
        values.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG), REQUEST_MILLIS);
        values.put(StreamsConfig.producerPrefix(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG), REQUEST_MILLIS);
    }

    private void latency() {
        values.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.streams().commitInterval().toMillis());
        // a task never waits for records of its other topics: their order relative to each other has no meaning here
        values.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        values.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
        // Streams' default of 100 ms delays every reply by as much
        values.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 1);
        // with one request in flight, a commit waits for as many as the changelog of its last task has batches
        values.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        // a partition is busy for a moment after each commit, while the marker of the last transaction is written
        values.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), BACKOFF_MILLIS);
        // with more, the sender spins and holds back other partitions while one batch in that moment waits for another
        values.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    }
}
