package io.cardledger.client.imports.format;

import io.cardledger.client.line.Line;
import io.cardledger.client.line.LineReader;
import io.cardledger.client.operation.StrictOperationReader;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.operation.Violation;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line. */
final class NdjsonLines implements ImportLines {

    private static final Violation TOO_LONG =
            new Violation(Reason.NOT_JSON, null, "is longer than " + LineReader.MAX_BYTES + " bytes");

    private final LineReader lines;

    NdjsonLines(InputStream in) {
        this.lines = new LineReader(in);
    }

    @Override
    public @Nullable ImportLine next() throws IOException {
        Line line = lines.next();
        while (line != null && line.content() != null && line.content().length == 0) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        byte[] json = line.content();
        return new ImportLine(line.number(), json == null ? TOO_LONG : StrictOperationReader.read(json));
    }
}
