package io.cardledger.client.imports.progress;

import io.cardledger.client.sending.SendingInterceptor;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.CardOperation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Commits operations together with the progress that they make. */
public final class ImportTransactions implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final ImportSettings settings;
    private final ImportIdentity identity;
    private final Producer<byte[], byte[]> producer;
    private boolean open;
    private int operations;
    private long startNanos;

    /** From here on no other import of the same file can commit, and what it left open is aborted. */
    public ImportTransactions(ImportSettings settings, ImportIdentity identity) {
        this.settings = settings;
        this.identity = identity;
        this.producer = settings.connection().newProducer(producerSettings(identity));
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Sends as part of the transaction at hand. */
    public void send(CardOperation operation) {
        begin();
        operations++;
        producer.send(new ProducerRecord<>(
                settings.topics().operations(),
                operation.card().getBytes(StandardCharsets.UTF_8),
                BillingJson.mapper().writeValueAsBytes(operation)));
    }

    /** Whether it is time to commit. */
    public boolean isDue() {
        return open
                && (operations >= settings.maxOperations()
                        || System.nanoTime() - startNanos
                                >= settings.maxDuration().toNanos());
    }

    /** Commits what was sent, and that the import got as far as {@code progress}. */
    public void commit(ImportProgress progress) {
        begin();
        producer.send(new ProducerRecord<>(
                settings.topics().imports(),
                identity.key().getBytes(StandardCharsets.UTF_8),
                BillingJson.mapper().writeValueAsBytes(progress)));
        producer.commitTransaction();
        open = false;
        operations = 0;
    }

    /** An open transaction is aborted. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
            startNanos = System.nanoTime();
        }
    }

    /** The transaction ends soon by itself if this process dies: until then nobody sees what others sent after it. */
    private static Map<String, Object> producerSettings(ImportIdentity identity) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "billing-client-import");
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, identity.transactionalId());
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 12_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, SendingInterceptor.class.getName());
        config.put(SendingInterceptor.ORIGIN, "billing-client/import");
        return config;
    }
}
