package io.cardledger.fault.run;

import io.cardledger.fault.history.History;
import io.cardledger.fault.plan.FaultStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a fault struck and when all was well again; what began in between is put down to it. */
final class FaultWindow {

    private final FaultStep step;
    private final Instant struck = Instant.now();
    private Instant healed = struck;
    private Instant settled = struck;

    private FaultWindow(FaultStep step) {
        this.step = step;
    }

    static FaultWindow open(FaultStep step) {
        return new FaultWindow(step);
    }

    void healed() {
        healed = Instant.now();
    }

    void settled() {
        settled = Instant.now();
    }

    static List<FaultImpact> measured(List<FaultWindow> windows, History history) {
        return windows.stream().map(window -> window.measured(history)).toList();
    }

    private FaultImpact measured(History history) {
        return new FaultImpact(
                step.kind().option(),
                step.fault().toString(),
                Duration.between(healed, settled),
                history.longestReadGap(struck, settled),
                history.longestWriteGap(struck, settled),
                history.failedReads(struck, settled));
    }
}
