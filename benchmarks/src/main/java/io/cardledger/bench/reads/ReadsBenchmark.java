package io.cardledger.bench.reads;

import io.cardledger.bench.constant.ConstantApplication;
import io.cardledger.bench.latency.Latencies;
import io.cardledger.bench.process.JavaProgram;
import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.CardNames;
import io.cardledger.bench.workload.SteadyLoad;
import io.cardledger.bench.workload.Workload;
import io.cardledger.broker.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Asks one of two servers for cards of its own and for cards of the other, at rest and while both fold. */
public final class ReadsBenchmark {

    private static final Workload WORKLOAD = new Workload(10_000, CardChoice.UNIFORM, true, 0, 100_000);
    private static final int CARDS_ASKED = 1_000;
    private static final double OPERATIONS_PER_SECOND = 20_000;

    private final Path directory;
    private final Consumer<String> console;
    private final Trials trials;

    /** @param duration of each trial */
    public ReadsBenchmark(Path directory, Consumer<String> console, Duration duration) {
        this.directory = directory;
        this.console = console;
        this.trials = new Trials(duration, console);
    }

    /** Measures. */
    public Section run() {
        try (ServerTestbed testbed = new ServerTestbed("reads", directory);
                BenchServer constant = constant();
                BenchServer server = BenchServer.start(testbed.server(1, false), ServerTestbed.JVM);
                BenchServer other = BenchServer.start(testbed.server(2, false), ServerTestbed.JVM)) {
            testbed.write(WORKLOAD);
            server.awaitReady();
            other.awaitReady();
            server.await(() -> testbed.folded() == WORKLOAD.operations() && isShared(server));
            measure(testbed, constant, server);
            QueriesOverTopics queries = new QueriesOverTopics(testbed, WORKLOAD.cards());
            Latencies asked = queries.measure(trials.duration());
            return section(asked.table());
        }
    }

    private BenchServer constant() {
        int port = Ports.anyFree();
        JavaProgram program = JavaProgram.ofMain(
                ConstantApplication.class,
                ServerTestbed.JVM,
                List.of("--server.port=" + port, "--spring.jmx.enabled=false"));
        return BenchServer.of(program.start(directory.resolve("constant")), URI.create("http://localhost:" + port))
                .awaitReady();
    }

    private void measure(ServerTestbed testbed, BenchServer constant, BenchServer server) {
        Asked cards = cards(server);
        trials.warmUp(constant, cards.active());
        trials.warmUp(server, cards.active());
        trials.warmUp(server, cards.forwarded());
        trials.compare("idle", constant, server, cards);
        try (SteadyLoad load = new SteadyLoad(
                WORKLOAD,
                testbed.input(),
                OPERATIONS_PER_SECOND,
                testbed.broker().clientProperties(),
                (card, offset, intended) -> {})) {
            trials.compare("folding", constant, server, cards);
            load.requireUnfailed();
        }
    }

    private static Asked cards(BenchServer server) {
        List<String> all =
                IntStream.range(0, CARDS_ASKED).mapToObj(CardNames::name).toList();
        List<String> active =
                all.stream().filter(card -> isActive(server, card)).toList();
        List<String> forwarded =
                all.stream().filter(card -> !active.contains(card)).toList();
        return new Asked(active, forwarded);
    }

    private static boolean isShared(BenchServer server) {
        long active = IntStream.range(0, CARDS_ASKED / 10)
                .filter(card -> isActive(server, CardNames.name(card)))
                .count();
        return active > 0 && active < CARDS_ASKED / 10;
    }

    private static boolean isActive(BenchServer server, String card) {
        return server.tryGet("/balance/" + card)
                .flatMap(answer -> answer.headers().firstValue("Billing-Instance"))
                .filter(server.uri().getAuthority()::equals)
                .isPresent();
    }

    private Section section(Table queries) {
        String text = trials.table().markdown() + "\n" + queries.markdown() + """

                Readers, servers and broker share the processors. While folding, %.0f operations a second arrive.
                Half load is half the rate at full speed, corrected for coordinated omission.
                """.formatted(OPERATIONS_PER_SECOND);
        console.accept("\n" + text);
        return new Section(text, Map.of("reads.csv", trials.table().csv(), "queries.csv", queries.csv()));
    }
}
