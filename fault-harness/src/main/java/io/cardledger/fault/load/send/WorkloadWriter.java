package io.cardledger.fault.load.send;

import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.workload.Workload;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;

/** Writes what a workload gives it, at its pace. */
@RequiredArgsConstructor
public final class WorkloadWriter implements DriverThreads.Round {

    private final Workload workload;
    private final OperationOutbox outbox;
    private final DriverPace pace;
    private final BooleanSupplier isHalfDone;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        do {
            outbox.send(workload.next());
        } while (isHalfDone.getAsBoolean());
    }
}
