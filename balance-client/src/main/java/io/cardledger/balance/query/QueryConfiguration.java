package io.cardledger.balance.query;

import io.cardledger.balance.settings.BalanceClientSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Wires queries and replies. Every instance reads the whole of one shared reply topic, with no consumer group, and
 * discards what others asked for: nothing has to be rebalanced or created when an instance comes or goes.
 */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    private static final Duration LOGIN_RETRY = Duration.ofSeconds(5);

    @Bean
    TopicPartitionOffset[] replyPartitions(BalanceClientSettings settings) {
        String topic = settings.topics().balanceReplies();
        return IntStream.range(0, settings.topics().partitions())
                .mapToObj(partition -> new TopicPartitionOffset(topic, partition))
                .toArray(TopicPartitionOffset[]::new);
    }

    @Bean
    QueryTemplate queryTemplate(
            ProducerFactory<byte[], byte[]> producers,
            ConsumerFactory<byte[], byte[]> consumers,
            TopicPartitionOffset[] replyPartitions) {
        ContainerProperties properties = new ContainerProperties(replyPartitions);
        properties.setClientId("balance-replies");
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAuthExceptionRetryInterval(LOGIN_RETRY);
        properties.setKafkaConsumerProperties(readUncommitted());
        return new QueryTemplate(producers, new KafkaMessageListenerContainer<>(consumers, properties));
    }

    /**
     * A reply speaks of operations that are durable in the log, whatever becomes of the transaction in which the server
     * sends it: after an abort the same operations are folded again, to the same balance. So there is nothing to wait
     * for, and an answer is faster by up to a commit interval.
     */
    private static Properties readUncommitted() {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        return properties;
    }

    @Bean
    ReplyListening replyListening(KafkaAdmin admin, QueryTemplate template, TopicPartitionOffset[] replyPartitions) {
        return new ReplyListening(admin, template, replyPartitions);
    }

    @Bean
    WaitingCalls waitingCalls(BalanceClientSettings settings, MeterRegistry meters) {
        WaitingCalls waiting = new WaitingCalls(settings.balance().maxWaiting());
        Gauge.builder("billing.balance.waiting", waiting, WaitingCalls::count)
                .description("calls that wait for an answer")
                .register(meters);
        return waiting;
    }

    @Bean
    BalanceQueries balanceQueries(
            QueryTemplate template, ReplyListening replies, WaitingCalls waiting, BalanceClientSettings settings) {
        return new BalanceQueries(
                template, replies, settings.topics(), settings.balance().replyTimeout(), waiting);
    }
}
