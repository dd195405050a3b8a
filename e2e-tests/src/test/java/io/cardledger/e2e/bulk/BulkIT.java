package io.cardledger.e2e.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.e2e.suite.Installation;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.e2e.suite.SuiteProcess;
import io.cardledger.e2e.suite.Topic;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As many lines as {@code -Dbulk.lines} says; no process gets memory that grows with them. */
@ExtendWith(SharedSuite.class)
class BulkIT {

    private static final int LINES = Integer.getInteger("bulk.lines", 1_000_000);
    private static final int KILLED_LINES = 60_000;
    private static final int MOST_BEFORE_KILL = 40_000;
    private static final int CARDS = 20;
    private static final int IMPORTED = 0;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final SuiteProcess suite;
    private final Journey journey;

    private final List<String> cards = Secrets.cards(CARDS);
    private final Path directory = Workspace.directory("bulk");

    BulkIT(SuiteProcess suite, Journey journey) {
        this.suite = suite;
        this.journey = journey;
    }

    @Test
    void largeFileIsImportedInLittleMemoryAndCountsOnceHoweverOftenItIsImported() throws IOException {
        Lines lines = new Lines(cards, LINES);
        Path file = lines.writeCsv(directory.resolve("large.csv"));
        long startNanos = System.nanoTime();
        try (ChildProcess importing = importOf(file, "-Xmx64m")) {
            assertThat(importing.waitFor(LIMIT)).as(importing.errors()).isEqualTo(IMPORTED);
        }
        report("import", startNanos);
        requireRight(lines);
        report("import until counted", startNanos);
        try (ChildProcess again = importOf(file, "-Xmx64m")) {
            assertThat(again.waitFor(LIMIT)).as(again.errors()).isEqualTo(IMPORTED);
        }
        requireRight(lines);
        Secrets.requireKept(directory);
        Workspace.delete(directory);
    }

    @Test
    void importThatIsKilledAndRepeatedCountsEveryLineOnce() throws IOException {
        Lines lines = new Lines(cards, KILLED_LINES);
        Path file = lines.writeCsv(directory.resolve("killed.csv"));
        long seed = Long.getLong("import.seed", System.nanoTime());
        System.out.println("import.seed=" + seed);
        Random random = new Random(seed);
        int kills = 0;
        while (!isImported(file, random.nextInt(MOST_BEFORE_KILL))) {
            kills++;
        }
        System.out.println("the import was killed " + kills + " times");
        requireRight(lines);
        Secrets.requireKept(directory);
        Workspace.delete(directory);
    }

    @Test
    void largeStreamIsTakenInTheMemoryOfASmallOne() throws IOException {
        Lines lines = new Lines(cards, LINES);
        long startNanos = System.nanoTime();
        OperationStream stream = new OperationStream(suite.deployment().billingClient());
        assertThat(stream.send(lines)).isEqualTo(LINES);
        report("stream", startNanos);
        requireRight(lines);
        report("stream until counted", startNanos);
        Workspace.delete(directory);
    }

    /** Kills the import once the log has grown by so many records, committed or not, if it has not ended by then. */
    private boolean isImported(Path file, int records) {
        long enough = logEnd() + records;
        try (ChildProcess importing = importOf(file, "-Xmx128m")) {
            await().atMost(LIMIT).until(() -> !importing.isAlive() || logEnd() > enough);
            return !importing.isAlive() && importing.exitCode() == IMPORTED;
        }
    }

    private long logEnd() {
        return Topic.end(suite.deployment(), "billing-operation-in");
    }

    private ChildProcess importOf(Path file, String memory) {
        String broker = suite.deployment().bootstrapServers();
        return Installation.run(directory, memory, "import", file.toString(), "--bootstrap-server", broker);
    }

    private void requireRight(Lines lines) {
        cards.forEach(card -> journey.balanceIs(card, lines.balance(card), lines.count(card)));
    }

    private void report(String what, long startNanos) {
        System.out.printf(
                "%s of %,d lines: %.1f s; the suite peaked at %d MB%n",
                what,
                LINES,
                (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1),
                suite.peakMegabytes());
    }
}
