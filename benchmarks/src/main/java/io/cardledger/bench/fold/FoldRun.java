package io.cardledger.bench.fold;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.broker.BenchTopics;
import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.process.JavaProgram;
import io.cardledger.bench.workload.BalanceCheck;
import io.cardledger.bench.workload.Workload;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** One engine folds all operations once, in a process of its own, measured from outside; its balances are checked. */
final class FoldRun {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration ENDING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Contender contender;
    private final Race race;
    private final Assignment assignment;
    private final BenchBroker broker;

    FoldRun(Contender contender, Race race, int number, Path directory) {
        this.contender = contender;
        this.race = race;
        this.broker = race.broker();
        String name = "run" + number + "-" + contender.label().replaceAll("[^a-z0-9-]", "-");
        assignment = new Assignment(
                broker.address(),
                race.input(),
                name,
                name + "-balances",
                directory.resolve(name),
                contender.inMemory());
    }

    FoldResult make(int pass) {
        try (BenchTopics topics = new BenchTopics(broker.clientProperties())) {
            topics.create(assignment.output(), Assignment.PARTITIONS, true);
            topics.create(assignment.output() + "-queries", Assignment.PARTITIONS, false);
            FoldResult result = measure(topics, pass);
            balances().check(contender.countsRepeats());
            topics.deleteAll(assignment.group());
            return result;
        }
    }

    private FoldResult measure(BenchTopics topics, int pass) {
        Workload workload = race.workload();
        JavaProgram program = contender.program().apply(assignment);
        try (ChildProcess engine = program.start(assignment.directory());
                Progress progress = new Progress(contender, assignment, broker.clientProperties(), topics)) {
            Mark start = await(workload.warmUp(), engine, progress);
            Mark end = await(workload.operations(), engine, progress);
            long peak = engine.usage().peakMegabytes();
            engine.closeInput();
            if (program.endsWithItsInput()) {
                engine.endsWithin(ENDING);
            }
            engine.stop();
            return result(start, end, pass, peak);
        }
    }

    private Mark await(long operations, ChildProcess engine, Progress progress) {
        Instant end = Instant.now().plus(LONGEST);
        long done = progress.done();
        while (done < operations) {
            engine.requireAlive();
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("only %d of %d operations are folded after %s:%n%s"
                        .formatted(done, operations, LONGEST, engine.lastLines()));
            }
            Pause.of(PAUSE);
            done = progress.done();
        }
        return Mark.now(done, engine, broker);
    }

    private FoldResult result(Mark start, Mark end, int pass, long peakMegabytes) {
        return new FoldResult(
                race.workload(),
                contender.label(),
                pass,
                end.operations() - start.operations(),
                Duration.ofNanos(end.nanos() - start.nanos()),
                end.client().minus(start.client()),
                end.broker().minus(start.broker()),
                end.others().minus(start.others()),
                peakMegabytes);
    }

    private BalanceCheck balances() {
        return new BalanceCheck(race.expected())
                .read(
                        broker.clientProperties(),
                        BenchTopics.partitions(contender.result().apply(assignment), Assignment.PARTITIONS),
                        contender.decoder());
    }
}
