package io.cardledger.balance.query;

import io.cardledger.balance.settings.BalanceClientSettings;
import io.cardledger.support.broker.BrokerHealthIndicator;
import io.cardledger.support.reply.ReplyTopic;
import io.cardledger.support.reply.SharedReplyTemplate;
import io.cardledger.support.waiting.WaitingRoom;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.IsolationLevel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Wires queries and replies. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    /**
     * A reply speaks of operations that are durable in the log, whatever becomes of the transaction in which the server
     * sends it: after an abort the same operations are folded again, to the same balance. So there is nothing to wait
     * for, and reading what is not committed makes an answer faster by up to a commit interval.
     */
    @Bean
    ReplyTopic balanceReplies(
            KafkaAdmin admin, ConsumerFactory<byte[], byte[]> consumers, BalanceClientSettings settings) {
        return new ReplyTopic(
                admin,
                consumers,
                ReplyTopic.partitions(
                        settings.topics().balanceReplies(), settings.topics().partitions()),
                IsolationLevel.READ_UNCOMMITTED,
                "balance-replies");
    }

    /** It is started once the topics are there. */
    @Bean
    SharedReplyTemplate queryTemplate(ProducerFactory<byte[], byte[]> producers, ReplyTopic balanceReplies) {
        SharedReplyTemplate template = new SharedReplyTemplate(producers, balanceReplies);
        template.setAutoStartup(false);
        return template;
    }

    @Bean
    WaitingRoom waitingRoom(BalanceClientSettings settings, MeterRegistry meters) {
        WaitingRoom room = new WaitingRoom(settings.balance().maxWaiting());
        Gauge.builder("billing.balance.waiting", room, WaitingRoom::size)
                .description("calls that wait for an answer")
                .register(meters);
        return room;
    }

    @Bean
    BalanceQueries balanceQueries(SharedReplyTemplate template, WaitingRoom waiting, BalanceClientSettings settings) {
        return new BalanceQueries(template, settings, waiting);
    }

    @Bean
    BrokerHealthIndicator brokerHealthIndicator(KafkaAdmin admin) {
        return new BrokerHealthIndicator(admin.getConfigurationProperties(), Duration.ZERO);
    }

    /** Replies are being read: together with a broker that answers, then a query can be answered. */
    @Bean
    HealthIndicator repliesHealthIndicator(SharedReplyTemplate template) {
        return () -> (template.isAssigned() ? Health.up() : Health.outOfService()).build();
    }
}
