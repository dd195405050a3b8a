package io.cardledger.server.reply;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way out for answers to topics that are not the suite's own. */
@Configuration(proxyBeanMethods = false)
class ReplyConfiguration {

    private static final int MAX_BLOCK_MILLIS = 500;
    private static final int REQUEST_MILLIS = 2_000;
    private static final int DELIVERY_MILLIS = 5_000;

    @Bean(destroyMethod = "close")
    Admin replyAdmin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean(destroyMethod = "close")
    ForeignReplies foreignReplies(KafkaProperties kafka, Admin replyAdmin, MeterRegistry registry) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // an answer is repeated by whoever asks again; an idempotent producer would stop at the first topic that fails
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        return new ForeignReplies(
                producer,
                new ReplyTopics(replyAdmin)::partitionsOf,
                cause -> registry.counter("billing.replies.dropped", "cause", cause)
                        .increment());
    }
}
