package io.cardledger.client.imports;

import io.cardledger.client.imports.exit.ImportException;
import io.cardledger.client.imports.format.ImportLayout;
import io.cardledger.client.imports.format.ImportLine;
import io.cardledger.client.imports.format.ImportLines;
import io.cardledger.client.imports.progress.ImportFailures;
import io.cardledger.client.imports.progress.ImportIdentity;
import io.cardledger.client.imports.progress.ImportProgress;
import io.cardledger.client.imports.progress.ImportSettings;
import io.cardledger.client.imports.progress.ImportTransactions;
import io.cardledger.client.imports.progress.ProgressTopic;
import io.cardledger.client.imports.report.RejectedLines;
import io.cardledger.client.imports.source.ImportSource;
import io.cardledger.client.imports.source.MeteredInput;
import io.cardledger.client.operation.ParsedOperations;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.apache.kafka.common.KafkaException;

/** Imports one file, from where its last import got to, and counts nothing twice. */
final class Importer {

    private static final long FIRST_BACK_OFF_MILLIS = 500;
    private static final long MAX_BACK_OFF_MILLIS = 5_000;

    private final ImportSettings settings;
    private final ImportSource source;
    private final ImportLayout layout;
    private final RejectedLines rejected;
    private final Interruption interruption;
    private long lastSuccessNanos = System.nanoTime();
    private long backOffMillis = FIRST_BACK_OFF_MILLIS;

    Importer(
            ImportSettings settings,
            ImportSource source,
            ImportLayout layout,
            RejectedLines rejected,
            Interruption interruption) {
        this.settings = settings;
        this.source = source;
        this.layout = layout;
        this.rejected = rejected;
        this.interruption = interruption;
    }

    /**
     * Tries until it is done, or until nothing has moved for too long.
     *
     * @throws ImportException if it cannot go on
     */
    ImportProgress run(ImportIdentity identity, LongConsumer display) throws IOException {
        while (true) {
            try {
                return attempt(identity, display);
            } catch (KafkaException e) {
                ImportFailures.requireRetriable(e);
                if (System.nanoTime() - lastSuccessNanos > settings.timeout().toNanos()) {
                    throw ImportFailures.unreachable(settings, e);
                }
                interruption.pause(backOffMillis);
                backOffMillis = Math.min(MAX_BACK_OFF_MILLIS, 2 * backOffMillis);
            }
        }
    }

    private ImportProgress attempt(ImportIdentity identity, LongConsumer display) throws IOException {
        try (ImportTransactions transactions = new ImportTransactions(settings, identity);
                MeteredInput in = MeteredInput.open(source, display)) {
            ImportProgress start = new ProgressTopic(settings)
                    .read(identity.key())
                    .orElseGet(() -> ImportProgress.none(source.name(), identity.digest()));
            if (start.complete() && start.rejected() == 0) {
                return start;
            }
            ImportProgress end = copy(layout.lines(in), start, identity, transactions);
            if (start.complete()) {
                return start;
            }
            requireUnchanged(in.digestOfAll(), identity);
            transactions.commit(end.completed());
            return end.completed();
        }
    }

    /** Lines up to the start are read again, to report those that are rejected, but not sent again. */
    private ImportProgress copy(
            ImportLines lines, ImportProgress start, ImportIdentity identity, ImportTransactions transactions)
            throws IOException {
        ImportProgress progress = start;
        for (ImportLine line = lines.next(); line != null; line = lines.next()) {
            long number = line.number();
            line.violation().ifPresent(violation -> rejected.report(number, violation));
            if (number <= start.lastLine()) {
                continue;
            }
            progress = handle(line, progress, identity, transactions);
            if (transactions.isDue()) {
                commit(progress, transactions);
            }
        }
        return progress;
    }

    private static ImportProgress handle(
            ImportLine line, ImportProgress progress, ImportIdentity identity, ImportTransactions transactions) {
        long number = line.number();
        return ParsedOperations.handle(
                line.operation(),
                operation -> {
                    transactions.send(operation.id() == null ? operation.withId(identity.idOf(number)) : operation);
                    return progress.withImported(number);
                },
                violation -> progress.withRejected(number));
    }

    private void commit(ImportProgress progress, ImportTransactions transactions) {
        transactions.commit(progress);
        lastSuccessNanos = System.nanoTime();
        backOffMillis = FIRST_BACK_OFF_MILLIS;
        interruption.check(progress.lastLine());
    }

    private void requireUnchanged(byte[] digest, ImportIdentity identity) {
        if (!Arrays.equals(digest, HexFormat.of().parseHex(identity.digest()))) {
            throw ImportException.failed(source.name() + " was changed while it was imported: part of the old content"
                    + " counts already; restore it and repeat the command to import the rest of it");
        }
    }
}
