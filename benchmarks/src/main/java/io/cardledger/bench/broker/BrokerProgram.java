package io.cardledger.bench.broker;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import java.nio.file.Path;
import java.util.Map;

/** The embedded broker as a program: port, controller port, directory. */
public final class BrokerProgram {

    private BrokerProgram() {}

    /** Runs it until it is stopped. */
    public static void main(String[] arguments) {
        BrokerSettings settings = BrokerSettings.builder()
                .port(Integer.parseInt(arguments[0]))
                .controllerPort(Integer.parseInt(arguments[1]))
                .directory(Path.of(arguments[2]))
                // what one run leaves behind must not be in the next one's way
                .overrides(Map.of("log.segment.delete.delay.ms", "1000"))
                .build();
        KraftBroker broker =
                KraftBroker.start(settings, fault -> Runtime.getRuntime().halt(1));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }
}
