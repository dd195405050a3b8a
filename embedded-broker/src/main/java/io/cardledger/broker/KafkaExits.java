package io.cardledger.broker;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/**
 * Catches what Kafka does on a fatal fault, which is to end the JVM on the spot, and tells the brokers' owners instead.
 */
final class KafkaExits {

    private static final Set<Consumer<BrokerException>> OWNERS = ConcurrentHashMap.newKeySet();

    static {
        Exit.setExitProcedure(KafkaExits::report);
        Exit.setHaltProcedure(KafkaExits::report);
    }

    private KafkaExits() {}

    static void watch(Consumer<BrokerException> owner) {
        OWNERS.add(owner);
    }

    static void unwatch(Consumer<BrokerException> owner) {
        OWNERS.remove(owner);
    }

    private static void report(int status, String message) {
        String reason = message == null ? "its log says why" : message;
        BrokerException fault = new BrokerException("the broker met a fatal fault: " + reason);
        OWNERS.forEach(owner -> owner.accept(fault));
        // the callers count on never coming back
        throw fault;
    }
}
