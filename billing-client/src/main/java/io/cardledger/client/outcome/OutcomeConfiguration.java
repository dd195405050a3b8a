package io.cardledger.client.outcome;

import io.cardledger.client.operation.OperationSender;
import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.support.reply.ReplyTopic;
import io.cardledger.support.waiting.WaitingRoom;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.IsolationLevel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Wires what waits for outcomes: they count only once they are committed, so nothing else is read. */
@Configuration(proxyBeanMethods = false)
class OutcomeConfiguration {

    @Bean
    ReplyTopic outcomeTopic(KafkaAdmin admin, ConsumerFactory<byte[], byte[]> consumers, BillingTopics topics) {
        return new ReplyTopic(
                admin,
                consumers,
                ReplyTopic.partitions(topics.outcomeReplies(), topics.partitions()),
                IsolationLevel.READ_COMMITTED,
                "billing-client-outcomes");
    }

    @Bean
    OutcomeTemplate outcomeTemplate(
            ProducerFactory<byte[], byte[]> producers, ReplyTopic replies, OperationSender sender) {
        return new OutcomeTemplate(producers, replies, sender);
    }

    @Bean
    WaitingRoom waitingRoom(BillingClientSettings settings, MeterRegistry meters) {
        WaitingRoom room = new WaitingRoom(settings.client().outcome().maxWaiting());
        meters.gauge("billing.client.outcomes.awaited", room, WaitingRoom::size);
        return room;
    }
}
