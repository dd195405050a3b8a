package io.cardledger.client.operation;

import io.cardledger.client.sending.Producers;
import io.cardledger.model.topic.BillingTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sender of operations. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    OperationSender operationSender(Producers producers, BillingTopics topics) {
        return new OperationSender(producers.forCallers("billing-client/http"), topics.operations());
    }
}
