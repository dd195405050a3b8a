package io.cardledger.e2e.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.test.file.SourceTree;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;

/** The programs run in JVMs of their own that have an old Kafka client on their classpath and nothing of the suite. */
@RequiredArgsConstructor
public abstract class PublishedExampleJourneys {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Deployment deployment;
    private final Journey journey;

    private final List<String> cards = Secrets.cards(3);

    @Test
    void operationsOfAnOldClientCountAndItsQueriesAreAnswered() {
        ChildProcess producer = program("OperationProducer", with("2", cards));
        assertThat(producer.exitCode()).as(producer.errors()).isZero();
        cards.forEach(card -> journey.balanceIs(card, "200.00", 2));

        try (ChildProcess asker = program("BalanceAsker", cards)) {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(asker.output().lines())
                            .containsAll(
                                    cards.stream().map(card -> card + " 200.00").toList()));
            ChildProcess again = program("OperationProducer", with("1", cards));
            assertThat(again.exitCode()).as(again.errors()).isZero();
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(asker.output().lines())
                            .containsAll(
                                    cards.stream().map(card -> card + " 300.00").toList()));
            assertThat(asker.isAlive()).as(asker.errors()).isTrue();
        }
    }

    private ChildProcess program(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of("-cp", classpath(), "io.cardledger.example." + name, deployment.bootstrapServers()));
        command.addAll(arguments);
        return ChildProcess.start(
                Workspace.directory(name), JavaCommand.of(List.of("-Xmx128m", "-XX:+UseSerialGC"), command));
    }

    private static String classpath() {
        Path libraries = SourceTree.file("published-example/target/lib");
        assertThat(names(libraries)).contains("kafka-clients-2.8.2.jar").noneMatch(name -> name.contains("spring"));
        return SourceTree.file("published-example/target/classes") + ":" + libraries + "/*";
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> with(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
