package io.cardledger.balance;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.model.topic.RetryingTopicSetup;
import java.time.Duration;

/** One broker, with the suite's topics, for all tests that do not harm it. */
public final class TestBroker {

    private static final KraftBroker SHARED = start();

    private TestBroker() {}

    private static KraftBroker start() {
        KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new RetryingTopicSetup(broker.clientProperties(), BillingTopics.defaults(), Duration.ofSeconds(30)).run();
        return broker;
    }

    public static KraftBroker shared() {
        return SHARED;
    }
}
