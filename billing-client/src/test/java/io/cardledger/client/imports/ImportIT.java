package io.cardledger.client.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.client.TestBroker;
import io.cardledger.client.imports.exit.ImportException;
import io.cardledger.client.imports.format.ImportFormat;
import io.cardledger.client.imports.format.ImportLayout;
import io.cardledger.client.imports.progress.ImportIdentity;
import io.cardledger.client.imports.progress.ImportProgress;
import io.cardledger.client.imports.progress.ImportSettings;
import io.cardledger.client.imports.report.RejectReport;
import io.cardledger.client.imports.report.RejectedLines;
import io.cardledger.client.imports.source.ImportSource;
import io.cardledger.client.imports.source.MeteredInput;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.topic.BillingTopics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {

    private static final ImportLayout CSV = new ImportLayout(ImportFormat.CSV, ',', "card", "operation", null, null);
    private static final ImportLayout NDJSON =
            new ImportLayout(ImportFormat.NDJSON, ',', "card", "operation", null, null);

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    private BillingTopics topics;

    @BeforeEach
    void createTopics() {
        topics = TestBroker.freshTopics();
    }

    @Test
    void sendsEachLineOfACsvFileUnderAnIdOfItsOwn() throws IOException {
        Path file = write("a.csv", "card,operation\n0,1.5\n\"1\",-2\n");

        ImportProgress end = run(file, CSV);

        assertThat(end.imported()).isEqualTo(2);
        assertThat(operations()).extracting(CardOperation::card).containsExactlyInAnyOrder("0", "1");
        assertThat(operations())
                .extracting(CardOperation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() <= 64);
        assertThat(operations())
                .extracting(operation -> operation.operation().toString())
                .containsExactlyInAnyOrder("1.50", "-2.00");
    }

    @Test
    void keepsTheIdsOfTheFileWhereItHasThem() throws IOException {
        ImportLayout withId = new ImportLayout(ImportFormat.CSV, ';', "who", "amt", "ref", "time");
        run(write("a.csv", "ref;x;who;amt;time\nr1;;c;1;2026-01-31T12:00:00Z\n"), withId);
        run(write("b.ndjson", "{\"card\":\"d\",\"operation\":1,\"id\":\"own\"}\n"), NDJSON);

        assertThat(operations()).extracting(CardOperation::id).containsExactlyInAnyOrder("r1", "own");
    }

    @Test
    void reportsEachRejectedLineWithItsNumberAndTheReason() throws IOException {
        Path file = write("a.csv", "card,operation\n0,1\n\"bad\ncard\",1\n0,nan\n0\n0,2\n0,0.00001\n");

        ImportProgress end = run(file, CSV);

        assertThat(end.imported()).isEqualTo(2);
        assertThat(end.rejected()).isEqualTo(4);
        assertThat(rejects.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceAll("^.*?: line", "line")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 3: card must").endsWith("(bad-card)"),
                        line -> assertThat(line)
                                .startsWith("line 5: operation must")
                                .endsWith("(bad-operation)"),
                        line -> assertThat(line)
                                .startsWith("line 6: has 1 columns")
                                .endsWith("(not-json)"),
                        line -> assertThat(line)
                                .startsWith("line 8: operation must")
                                .endsWith("(bad-operation)"));
    }

    @Test
    void refusesAFileWithoutTheColumnsAndNamesThoseItHas() throws IOException {
        Path file = write("a.csv", "who,amount\n0,1\n");

        assertThatThrownBy(() -> run(file, CSV))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("'card'")
                .hasMessageContaining("who, amount");
    }

    @Test
    void importsAFileOnceHoweverOftenItIsRepeated() throws IOException {
        Path file = manyLines(500);

        run(file, NDJSON);
        ImportProgress again = run(file, NDJSON);
        run(Files.copy(file, directory.resolve("copy.ndjson")), NDJSON);

        assertThat(again.imported()).isEqualTo(500);
        assertThat(operations()).hasSize(500);
    }

    @Test
    void importsAChangedFileAsAnother() throws IOException {
        run(write("a.csv", "card,operation\n0,1\n"), CSV);
        run(write("a.csv", "card,operation\n0,1\n0,1\n"), CSV);

        assertThat(operations()).hasSize(3);
    }

    @Test
    void countsEachLineOnceWhenInterruptedAnywhereAndRepeated() throws IOException {
        Path file = manyLines(3_000);
        Random random = new Random(7);
        for (int attempt = 0; attempt < 8; attempt++) {
            interruptAt(file, random.nextLong(Files.size(file)));
        }

        ImportProgress end = run(file, NDJSON);

        assertThat(end.imported()).isEqualTo(3_000);
        assertThat(operations()).hasSize(3_000);
        assertThat(operations()).extracting(CardOperation::id).doesNotHaveDuplicates();
    }

    @Test
    void letsTheLaterOfTwoImportsOfTheSameFileGoOnAlone() throws Exception {
        Path file = manyLines(5_000);
        CompletableFuture<Void> stalled = new CompletableFuture<>();
        CompletableFuture<Void> other = new CompletableFuture<>();
        CompletableFuture<ImportProgress> first = CompletableFuture.supplyAsync(() -> importing(file, position -> {
            if (position > 100_000) {
                stalled.complete(null);
                other.join();
            }
        }));
        stalled.join();

        ImportProgress second = run(file, NDJSON);
        other.complete(null);

        assertThat(second.imported()).isEqualTo(5_000);
        assertThatThrownBy(first::join).hasMessageContaining("another import of this file took over");
        assertThat(operations()).hasSize(5_000);
    }

    @Test
    void noticesThatAFileIsChangedWhileItIsImported() throws IOException {
        Path file = manyLines(10);
        ImportIdentity identity = identity(file, NDJSON);
        Files.writeString(file, Files.readString(file).replace("\"operation\":1", "\"operation\":2"));

        try (Interruption interruption = new Interruption()) {
            assertThatThrownBy(() -> importer(file, NDJSON, interruption).run(identity, position -> {}))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("was changed");
        }
        assertThat(operations()).isEmpty();
    }

    @Test
    void takesStandardInputForTheSameFileWhenItsContentIsTheSame() throws IOException {
        Path file = manyLines(50);
        run(file, NDJSON);
        try (ImportSource spooled = ImportSource.spool(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            run(spooled.path(), NDJSON);
        }

        assertThat(operations()).hasSize(50);
    }

    @Test
    void endsWithTheDocumentedExitCodes() throws IOException {
        Path good = write("good.csv", "card,operation\n0,1\n");
        Path bad = write("bad.csv", "card,operation\n!,1\n");
        Path list = directory.resolve("rejects.txt");

        assertThat(command(good.toString())).isZero();
        assertThat(command("--rejects", list.toString(), good.toString(), bad.toString()))
                .isEqualTo(3);
        assertThat(Files.readAllLines(list)).singleElement().asString().contains("bad.csv: line 2: card must");
        assertThat(command("--card-column", "who", good.toString())).isEqualTo(2);
        assertThat(command(directory.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(command("--delimiter", "ab", good.toString())).isEqualTo(2);
        assertThat(command()).isEqualTo(2);
        assertThat(ImportCommand.run("--bootstrap-server", "localhost:1", "--timeout", "0", good.toString()))
                .isEqualTo(1);
    }

    private int command(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "--bootstrap-server", TestBroker.address(),
                "--topic", "operations=" + topics.operations(),
                "--topic", "imports=" + topics.imports()));
        all.addAll(List.of(arguments));
        return ImportCommand.run(all.toArray(String[]::new));
    }

    private void interruptAt(Path file, long position) throws IOException {
        try (Interruption interruption = new Interruption()) {
            importer(file, NDJSON, interruption).run(identity(file, NDJSON), read -> {
                if (read >= position) {
                    throw new IllegalStateException("pulled the plug");
                }
            });
        } catch (IllegalStateException e) {
            // as wanted
        }
    }

    private ImportProgress importing(Path file, LongConsumer progress) {
        try (Interruption interruption = new Interruption()) {
            return importer(file, NDJSON, interruption).run(identity(file, NDJSON), progress);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportProgress run(Path file, ImportLayout layout) throws IOException {
        try (Interruption interruption = new Interruption()) {
            return importer(file, layout, interruption).run(identity(file, layout), position -> {});
        }
    }

    private Importer importer(Path file, ImportLayout layout, Interruption interruption) {
        ImportSettings settings =
                new ImportSettings(TestBroker.connection(), topics, Duration.ofSeconds(30), 100, Duration.ofSeconds(1));
        RejectReport report = new RejectReport(new PrintStream(rejects, true, StandardCharsets.UTF_8), null);
        ImportSource source = new ImportSource(file.toString(), file, false);
        return new Importer(settings, source, layout, new RejectedLines(source.name(), report), interruption);
    }

    private static ImportIdentity identity(Path file, ImportLayout layout) throws IOException {
        try (MeteredInput in = MeteredInput.open(new ImportSource(file.toString(), file, false), position -> {})) {
            return ImportIdentity.of(in.digestOfAll(), layout);
        }
    }

    private Path manyLines(int lines) throws IOException {
        return write(
                "many.ndjson",
                IntStream.range(0, lines)
                        .mapToObj(i ->
                                "{\"card\":\"" + i % 7 + "\",\"operation\":1,\"note\":\"" + "n".repeat(300) + "\"}")
                        .collect(Collectors.joining("\n")));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private List<CardOperation> operations() {
        return TestBroker.committed(topics.operations()).stream()
                .map(record -> (CardOperation) OperationReader.read(record.value()))
                .toList();
    }
}
