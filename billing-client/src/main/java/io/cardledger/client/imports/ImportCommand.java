package io.cardledger.client.imports;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.cardledger.client.imports.exit.ExitCodes;
import io.cardledger.client.imports.exit.ImportException;
import io.cardledger.client.imports.format.LayoutOptions;
import io.cardledger.client.imports.progress.ImportConnection;
import io.cardledger.client.imports.progress.ImportSettings;
import io.cardledger.client.imports.report.RejectReport;
import io.cardledger.model.topic.BrokerUnreachableException;
import io.cardledger.model.topic.RetryingTopicSetup;
import io.cardledger.model.topic.TopicMisfitException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files of operations from the command line; repeated, it goes on where it stopped. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends the operations of CSV or NDJSON files, each once: interrupted or killed, the same command"
                + " goes on where it stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every line was imported",
            "1:the import failed; what was imported is safe, repeat the command",
            "2:the command line is wrong, or a file is not as it says",
            "3:all was imported except for rejected lines, which were reported",
            "130:interrupted; repeat the command"
        })
public final class ImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files, or - for standard input")
    private List<String> files = List.of();

    @Mixin
    private LayoutOptions layout = new LayoutOptions();

    @Option(names = "--rejects", paramLabel = "FILE", description = "where to write rejected lines to, besides stderr")
    private @Nullable Path rejects;

    @Option(
            names = "--bootstrap-server",
            defaultValue = "localhost:9092",
            description = "the broker (default: ${DEFAULT-VALUE})")
    private String bootstrapServer = "";

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Kafka's client settings; by default those of the suite's own broker")
    private @Nullable Path clientConfig;

    @Option(names = "--topic", paramLabel = "KEY=NAME", description = "a topic of another name: operations, imports …")
    private Map<String, String> topics = new HashMap<>();

    @Option(
            names = "--timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "when to give up a broker that takes nothing (default: ${DEFAULT-VALUE})")
    private int timeoutSeconds;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /** Imports and ends the process with the exit code. */
    public static void main(String[] args) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
        System.exit(run(args));
    }

    /** Imports; answers with the exit code. */
    public static int run(String... args) {
        return new CommandLine(new ImportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        try (Interruption interruption = new Interruption()) {
            return callUninterrupted(interruption);
        }
    }

    /** Says what is to be said before the interruption lets the process end. */
    private int callUninterrupted(Interruption interruption) throws IOException {
        try {
            return importAll(interruption);
        } catch (ImportException e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (TopicMisfitException | KafkaException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private void prepareTopics(ImportSettings settings) {
        try {
            new RetryingTopicSetup(settings.connection().admin(), settings.topics(), settings.timeout()).run();
        } catch (BrokerUnreachableException e) {
            throw ImportException.failed("no broker answers at " + bootstrapServer
                    + "; start it, or say where it is: --bootstrap-server, --client-config");
        }
    }

    private int importAll(Interruption interruption) throws IOException {
        ImportSettings settings = ImportSettings.of(
                ImportConnection.of(bootstrapServer, clientConfig),
                ImportConnection.topics(topics),
                Duration.ofSeconds(timeoutSeconds));
        prepareTopics(settings);
        try (RejectReport reports = new RejectReport(err, rejects)) {
            boolean allImported = true;
            for (String file : files) {
                allImported &= new FileImport(settings, interruption, reports, out, err).run(file, layout);
            }
            return allImported ? ExitCodes.OK : ExitCodes.SOME_REJECTED;
        }
    }
}
