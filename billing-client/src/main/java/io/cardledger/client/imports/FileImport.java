package io.cardledger.client.imports;

import io.cardledger.client.imports.format.ImportLayout;
import io.cardledger.client.imports.format.LayoutOptions;
import io.cardledger.client.imports.progress.ImportIdentity;
import io.cardledger.client.imports.progress.ImportProgress;
import io.cardledger.client.imports.progress.ImportSettings;
import io.cardledger.client.imports.report.ProgressDisplay;
import io.cardledger.client.imports.report.RejectReport;
import io.cardledger.client.imports.report.RejectedLines;
import io.cardledger.client.imports.report.Terminal;
import io.cardledger.client.imports.source.ImportSource;
import io.cardledger.client.imports.source.MeteredInput;
import java.io.IOException;
import java.io.PrintStream;
import lombok.RequiredArgsConstructor;

/** Imports one file and tells the user about it. */
@RequiredArgsConstructor
final class FileImport {

    private final ImportSettings settings;
    private final Interruption interruption;
    private final RejectReport report;
    private final PrintStream out;
    private final PrintStream err;

    /** Whether no line was rejected. */
    boolean run(String file, LayoutOptions options) throws IOException {
        try (ImportSource source = ImportSource.open(file)) {
            ImportLayout layout = options.layout(source);
            ImportIdentity identity = identify(source, layout);
            ImportProgress end = copy(source, layout, identity);
            out.printf(
                    "%s: %,d operations imported, %,d lines rejected%n", source.name(), end.imported(), end.rejected());
            return end.rejected() == 0;
        }
    }

    private ImportIdentity identify(ImportSource source, ImportLayout layout) throws IOException {
        try (ProgressDisplay display = display("checking  ", source);
                MeteredInput in = MeteredInput.open(source, display)) {
            return ImportIdentity.of(in.digestOfAll(), layout);
        }
    }

    private ImportProgress copy(ImportSource source, ImportLayout layout, ImportIdentity identity) throws IOException {
        RejectedLines rejected = new RejectedLines(source.name(), report);
        try (ProgressDisplay display = display("importing ", source)) {
            return new Importer(settings, source, layout, rejected, interruption).run(identity, display);
        }
    }

    private ProgressDisplay display(String task, ImportSource source) throws IOException {
        return new ProgressDisplay(err, task + source.name(), source.size(), Terminal.isThere());
    }
}
