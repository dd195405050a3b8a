package io.cardledger.client.broker;

import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.model.topic.RetryingTopicSetup;
import io.cardledger.support.broker.BrokerHealthIndicator;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the connection to the broker. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    private static final Duration HEALTH_MAX_AGE = Duration.ofSeconds(3);

    @Bean
    BrokerConnection brokerConnection(
            ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers, KafkaAdmin admin) {
        return new BrokerConnection(
                producers.getConfigurationProperties(),
                consumers.getConfigurationProperties(),
                admin.getConfigurationProperties());
    }

    /** Whoever asks for the topics gets them only once they are there and fit. */
    @Bean
    BillingTopics billingTopics(BrokerConnection connection, BillingClientSettings settings) {
        new RetryingTopicSetup(
                        connection.admin(), settings.topics(), settings.client().startTimeout())
                .run();
        return settings.topics();
    }

    @Bean
    BrokerHealthIndicator brokerHealthIndicator(BrokerConnection connection) {
        return new BrokerHealthIndicator(connection.admin(), HEALTH_MAX_AGE);
    }
}
