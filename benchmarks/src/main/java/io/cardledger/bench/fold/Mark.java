package io.cardledger.bench.fold;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.process.Processors;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.ProcessUsage;
import java.time.Duration;

/**
 * Where things stood at a moment.
 *
 * @param operations how many operations were folded
 * @param nanos the time
 * @param client what the engine had used
 * @param broker what the broker had used
 * @param others what everything else on the machine had used
 */
record Mark(long operations, long nanos, Duration client, Duration broker, Duration others) {

    static Mark now(long operations, ChildProcess engine, BenchBroker broker) {
        Duration ofEngine = engine.usage().cpu();
        Duration ofBroker = broker.process().usage().cpu();
        Duration others = Processors.busy().minus(ofEngine).minus(ofBroker).minus(ProcessUsage.ofThisProgram());
        return new Mark(operations, System.nanoTime(), ofEngine, ofBroker, others);
    }
}
