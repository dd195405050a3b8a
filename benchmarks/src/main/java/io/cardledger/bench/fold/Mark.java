package io.cardledger.bench.fold;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.process.Child;
import java.time.Duration;

/**
 * Where things stood at a moment.
 *
 * @param operations how many operations were folded
 * @param nanos the time
 * @param client what the engine had used
 * @param broker what the broker had used
 */
record Mark(long operations, long nanos, Duration client, Duration broker) {

    static Mark now(long operations, Child engine, BenchBroker broker) {
        return new Mark(
                operations,
                System.nanoTime(),
                engine.usage().cpu(),
                broker.process().usage().cpu());
    }
}
