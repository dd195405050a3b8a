package io.cardledger.server.redrive;

import io.cardledger.model.operation.Reason;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.topic.AdminCalls;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.support.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Runs redrives, one at a time: a second one on another instance takes over, by its transactional id. */
@Slf4j
@Component
@RequiredArgsConstructor
class Redriver {

    private final BillingServerSettings settings;
    private final KafkaProperties kafka;
    private final ReentrantLock running = new ReentrantLock();

    /**
     * Sends dead letters back.
     *
     * @param reasons only those of these reasons
     * @throws ProblemException if another redrive is running, or the broker does not let this one finish
     */
    RedriveReport run(Set<Reason> reasons) {
        if (!running.tryLock()) {
            throw unavailable("a redrive is running; call again when it is done");
        }
        try {
            RedriveReport report = runAlone(reasons);
            log.info("a redrive sent {} dead letters back", report.sent());
            return report;
        } catch (KafkaException e) {
            log.warn("a redrive did not finish: {}", e.getMessage());
            throw unavailable("the broker did not let the redrive finish; call again: what was sent is noted");
        } finally {
            running.unlock();
        }
    }

    private RedriveReport runAlone(Set<Reason> reasons) {
        try (Producer<byte[], byte[]> producer = producer();
                Admin admin = Admin.create(kafka.buildAdminProperties());
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            // first the end of whatever an earlier redrive left open, only then how far it got
            producer.initTransactions();
            RedriveOffsets offsets = committed(admin, reasons);
            return new Redrive(settings.topics(), consumer, producer, offsets).run(reasons);
        }
    }

    private RedriveOffsets committed(Admin admin, Set<Reason> reasons) {
        RedriveOffsets offsets = new RedriveOffsets(settings.server().applicationId() + "-redrive-");
        var stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        for (Reason reason : reasons) {
            Map<TopicPartition, Long> next = new HashMap<>();
            AdminCalls.answer(admin.listConsumerGroupOffsets(offsets.groupOf(reason), stable)
                            .partitionsToOffsetAndMetadata())
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            next.put(partition, offset.offset());
                        }
                    });
            offsets.note(reason, next);
        }
        return offsets;
    }

    private Producer<byte[], byte[]> producer() {
        Map<String, Object> properties = kafka.buildProducerProperties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.server().applicationId() + "-redrive");
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(Problem.of(ProblemType.UNAVAILABLE, detail));
    }
}
