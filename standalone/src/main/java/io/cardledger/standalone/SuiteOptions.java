package io.cardledger.standalone;

import io.cardledger.standalone.suite.KafkaCluster;
import io.cardledger.standalone.suite.SuitePlan;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the suite can be told on the command line. */
final class SuiteOptions {

    private static final int MAX_SERVERS = 10;
    private static final int MAX_PORT_OFFSET = 50_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--servers",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many billing-servers, 1 to 10 (default: ${DEFAULT-VALUE}): ports 8080, 8090, 8100 ...")
    private int servers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:cardledger.home:-.}/data",
            description = "Where everything is kept; a new start on the same directory goes on with the same balances"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--generator",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Whether operations are made up: 100.0 each second for 3 cards (default: ${DEFAULT-VALUE}).")
    private Switch generator = Switch.on;

    @Option(
            names = "--broker",
            paramLabel = "HOST:PORT",
            description = "Use this Kafka cluster instead of starting a broker.")
    private @Nullable String broker;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "How to connect to that cluster: a properties file as of Kafka's own tools."
                    + " Without it, there is neither encryption nor a login.")
    private @Nullable Path clientConfig;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, reached from this machine only).")
    private String bind = "";

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port, for a second suite beside the first; 0 to 50000.")
    private int portOffset;

    /** @throws ParameterException if an option does not fit */
    SuitePlan plan() {
        require(servers >= 1 && servers <= MAX_SERVERS, "--servers must be 1 to " + MAX_SERVERS);
        require(portOffset >= 0 && portOffset <= MAX_PORT_OFFSET, "--port-offset must be 0 to " + MAX_PORT_OFFSET);
        require(clientConfig == null || broker != null, "--client-config is for --broker, which is missing");
        return SuitePlan.builder()
                .servers(servers)
                .directory(data)
                .generator(generator == Switch.on)
                .host(bind)
                .portOffset(portOffset)
                .external(broker == null ? null : cluster(broker))
                .build();
    }

    private KafkaCluster cluster(String bootstrapServers) {
        require(bootstrapServers.matches(".+:\\d{1,5}"), "--broker must be HOST:PORT, such as localhost:9092");
        Map<String, String> properties = new HashMap<>(Map.of("security.protocol", "PLAINTEXT"));
        if (clientConfig != null) {
            Properties file = read(clientConfig);
            file.stringPropertyNames().forEach(name -> properties.put(name, file.getProperty(name)));
        }
        return new KafkaCluster(bootstrapServers, properties);
    }

    private Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--client-config " + file + " cannot be read as a properties file", e);
        }
    }

    private void require(boolean valid, String message) {
        if (!valid) {
            throw new ParameterException(command.commandLine(), message);
        }
    }

    /** Named as it is written on the command line. */
    enum Switch {
        on,
        off
    }
}
