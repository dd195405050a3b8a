package io.cardledger.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's own settings for a small, combined broker and controller that restarts fast. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CLIENT_LISTENER = "CLIENTS";
    private static final String LOOPBACK = "localhost";

    private final Properties properties = new Properties();

    private BrokerProperties() {}

    static Properties of(BrokerSettings settings, Path logs) {
        BrokerProperties broker = new BrokerProperties();
        broker.role(settings, logs);
        broker.listeners(settings);
        broker.security(new Credentials(settings.user(), settings.password()));
        broker.singleNode();
        broker.smallFootprint();
        broker.fastRestart();
        broker.retention();
        broker.properties.putAll(settings.overrides());
        return broker.properties;
    }

    /** For the controller alone, that soon notices a broker that is gone. */
    static Properties ofControllerAlone(BrokerSettings settings, Path logs) {
        BrokerProperties controller = new BrokerProperties();
        controller.properties.putAll(of(settings, logs));
        controller.set("process.roles", "controller");
        controller.set("listeners", CONTROLLER_LISTENER + "://" + LOOPBACK + ":" + settings.controllerPort());
        controller.properties.remove("advertised.listeners");
        controller.properties.remove("inter.broker.listener.name");
        controller.set("broker.session.timeout.ms", 200);
        controller.set("broker.heartbeat.interval.ms", 100);
        return controller.properties;
    }

    private void role(BrokerSettings settings, Path logs) {
        set("process.roles", "broker,controller");
        set("node.id", NODE_ID);
        set("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + settings.controllerPort());
        set("log.dirs", logs);
        set("auto.create.topics.enable", false);
    }

    private void listeners(BrokerSettings settings) {
        String controller = CONTROLLER_LISTENER + "://" + LOOPBACK + ":" + settings.controllerPort();
        set("listeners", client(settings.host(), settings.port()) + "," + controller);
        set("advertised.listeners", client(settings.advertisedHost(), settings.port()));
        set("controller.listener.names", CONTROLLER_LISTENER);
        set("inter.broker.listener.name", CLIENT_LISTENER);
    }

    private static String client(String host, int port) {
        return CLIENT_LISTENER + "://" + Ports.endpoint(host, port);
    }

    private void security(Credentials credentials) {
        set(
                "listener.security.protocol.map",
                CLIENT_LISTENER + ":SASL_PLAINTEXT," + CONTROLLER_LISTENER + ":SASL_PLAINTEXT");
        set("sasl.enabled.mechanisms", "PLAIN");
        set("sasl.mechanism.inter.broker.protocol", "PLAIN");
        set("sasl.mechanism.controller.protocol", "PLAIN");
        set("listener.name.clients.plain.sasl.jaas.config", credentials.listenerLogin());
        set("listener.name.controller.plain.sasl.jaas.config", credentials.listenerLogin());
    }

    private void singleNode() {
        set("default.replication.factor", 1);
        set("min.insync.replicas", 1);
        set("offsets.topic.replication.factor", 1);
        set("transaction.state.log.replication.factor", 1);
        set("transaction.state.log.min.isr", 1);
        set("share.coordinator.state.topic.replication.factor", 1);
        set("share.coordinator.state.topic.min.isr", 1);
    }

    private void smallFootprint() {
        set("offsets.topic.num.partitions", 4);
        set("transaction.state.log.num.partitions", 4);
        set("share.coordinator.state.topic.num.partitions", 1);
        set("num.network.threads", 1);
        set("num.io.threads", 2);
        set("background.threads", 2);
        set("log.cleaner.dedupe.buffer.size", 2 << 20);
    }

    private void fastRestart() {
        // with the defaults, a restart after a crash waits until the session of the dead broker is over: 9 s
        set("broker.session.timeout.ms", 2_000);
        set("broker.heartbeat.interval.ms", 500);
        set("group.initial.rebalance.delay.ms", 0);
        set("transaction.abort.timed.out.transaction.cleanup.interval.ms", 500);
    }

    private void retention() {
        // only closed segments are deleted or compacted: smaller ones keep short retentions short
        set("log.segment.bytes", 64 << 20);
        set("log.roll.ms", 6 * 60 * 60 * 1_000);
        set("log.retention.check.interval.ms", 60_000);
    }

    private void set(String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
