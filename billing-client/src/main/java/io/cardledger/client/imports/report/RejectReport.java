package io.cardledger.client.imports.report;

import io.cardledger.client.imports.exit.ImportException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where rejected lines are reported: to the error output, and to a file if one is wanted. */
public final class RejectReport implements AutoCloseable {

    private final PrintStream err;
    private final @Nullable PrintStream file;

    /** @throws ImportException if the file cannot be written */
    public RejectReport(PrintStream err, @Nullable Path path) {
        this.err = err;
        try {
            this.file =
                    path == null ? null : new PrintStream(Files.newOutputStream(path), false, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ImportException.usage("--rejects: " + path + " cannot be written");
        }
    }

    void println(String line) {
        err.println(line);
        if (file != null) {
            file.println(line);
        }
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        boolean lost = file.checkError();
        file.close();
        if (lost) {
            throw ImportException.failed("the rejected lines could not all be written to the file of --rejects");
        }
    }
}
