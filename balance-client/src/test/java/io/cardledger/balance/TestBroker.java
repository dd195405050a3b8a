package io.cardledger.balance;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;

/** One broker for all tests that do not harm it. */
public final class TestBroker {

    private static final KraftBroker SHARED = start();

    private TestBroker() {}

    private static KraftBroker start() {
        KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        return broker;
    }

    public static KraftBroker shared() {
        return SHARED;
    }
}
