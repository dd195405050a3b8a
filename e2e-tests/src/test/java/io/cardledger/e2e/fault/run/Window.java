package io.cardledger.e2e.fault.run;

import io.cardledger.e2e.fault.chaos.Step;
import io.cardledger.e2e.fault.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a fault struck and when all was well again; what began in between is put down to it. */
final class Window {

    private final Step step;
    private final Instant struck = Instant.now();
    private Instant healed = struck;
    private Instant settled = struck;

    private Window(Step step) {
        this.step = step;
    }

    static Window open(Step step) {
        return new Window(step);
    }

    void healed() {
        healed = Instant.now();
    }

    void settled() {
        settled = Instant.now();
    }

    static List<Struck> measured(List<Window> windows, History history) {
        return windows.stream().map(window -> window.measured(history)).toList();
    }

    private Struck measured(History history) {
        return new Struck(
                step.kind().option(),
                step.fault().toString(),
                Duration.between(healed, settled),
                history.longestReadGap(struck, settled),
                history.longestWriteGap(struck, settled),
                history.failedReads(struck, settled));
    }
}
