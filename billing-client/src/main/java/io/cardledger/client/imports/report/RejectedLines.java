package io.cardledger.client.imports.report;

import io.cardledger.model.operation.Violation;
import lombok.RequiredArgsConstructor;

/** Reports each rejected line of a file once, with its number and the reason; never its content. */
@RequiredArgsConstructor
public final class RejectedLines {

    private final String file;
    private final RejectReport report;
    private long lastReported;

    /** Lines come again when an import starts over; they are not told again. */
    public void report(long line, Violation violation) {
        if (line > lastReported) {
            lastReported = line;
            report.println(file + ": line " + line + ": " + violation.detail() + " ("
                    + violation.reason().code() + ")");
        }
    }
}
