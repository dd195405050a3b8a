package io.cardledger.fault.load;

import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.send.OperationOutbox;
import io.cardledger.fault.load.send.WorkloadWriter;
import io.cardledger.fault.load.workload.CounterWorkload;
import io.cardledger.fault.load.workload.OddSyntaxWorkload;
import io.cardledger.fault.load.workload.OutcomeWorkload;
import io.cardledger.fault.load.workload.OverflowWorkload;
import io.cardledger.fault.load.workload.PoisonWorkload;
import io.cardledger.fault.load.workload.PowersOfTwoWorkload;
import io.cardledger.fault.load.workload.RepeatWorkload;
import io.cardledger.fault.load.workload.StrayKeyWorkload;
import io.cardledger.fault.load.workload.TransferWorkload;
import io.cardledger.fault.load.workload.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All writers, each with a workload and cards of its own. */
final class LoadWriters {

    private final DriverContext context;
    private final DriverThreads threads;
    private final int partitions;
    private final List<OperationOutbox> outboxes = new ArrayList<>();

    LoadWriters(DriverContext context, int partitions) {
        this.context = context;
        this.threads = new DriverThreads(context.history());
        this.partitions = partitions;
    }

    void start() {
        String tag = context.tag();
        TransferWorkload pairs = new TransferWorkload(tag, context.random("pairs"), context.history());
        add("counters", 0.35, new CounterWorkload(tag, context.random("counters")), () -> false);
        add("powers", 0.2, new PowersOfTwoWorkload(tag, context.random("powers")), () -> false);
        add("pairs", 0.05, pairs, pairs::isHalf);
        add(
                "repeats",
                0.2,
                new OutcomeWorkload(context, new RepeatWorkload(tag, context.random("repeats"))),
                () -> false);
        add("strays", 0.1, new StrayKeyWorkload(tag, context.random("strays"), partitions), () -> false);
        add("brim", 0.05, new OutcomeWorkload(context, new OverflowWorkload(tag, context.random("brim"))), () -> false);
        if (context.settings().poison()) {
            add("curiosities", 0.04, new OddSyntaxWorkload(tag, context.random("curiosities")), () -> false);
            add("poison", 0.03, new PoisonWorkload(tag, context.random("poison")), () -> false);
        }
    }

    private void add(String name, double share, Workload workload, BooleanSupplier isHalfDone) {
        List<String> compressions = List.of("none", "lz4", "gzip", "zstd");
        String compression = name.equals("poison")
                ? "gzip"
                : compressions.get(context.random(name).nextInt(compressions.size()));
        DriverPace pace = new DriverPace(share * context.settings().operationsPerSecond());
        threads.add("write-" + name, new WorkloadWriter(workload, outbox(compression), pace, isHalfDone));
    }

    /** One that is drained and closed with the others. */
    OperationOutbox outbox(String compression) {
        OperationOutbox outbox = new OperationOutbox(context, compression);
        outboxes.add(outbox);
        return outbox;
    }

    DriverThreads threads() {
        return threads;
    }

    /** Returns when each of their sends was acknowledged, or will never be. */
    void stop() {
        threads.dismiss();
        try {
            for (OperationOutbox outbox : outboxes) {
                if (!outbox.drain()) {
                    context.history().odd(unacknowledged());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            outboxes.forEach(OperationOutbox::close);
        }
    }

    private static Anomaly unacknowledged() {
        String expected = "an acknowledgement of what is sent again and again";
        return new Anomaly("acknowledgement", "", "operations topic", expected, "none", Instant.now());
    }
}
