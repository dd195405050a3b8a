package io.cardledger.e2e.fault.load;

import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;

/** Writes what a workload gives it, at its pace. */
@RequiredArgsConstructor
final class Writer implements Crew.Round {

    private final Workload workload;
    private final Outbox outbox;
    private final Pace pace;
    private final BooleanSupplier isHalfDone;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        do {
            outbox.send(workload.next());
        } while (isHalfDone.getAsBoolean());
    }
}
