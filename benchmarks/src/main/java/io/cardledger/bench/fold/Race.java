package io.cardledger.bench.fold;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.workload.Expected;
import io.cardledger.bench.workload.Workload;

/**
 * What all runs over a workload share.
 *
 * @param workload what is folded
 * @param broker where it lies
 * @param input the topic
 * @param expected what has to come out
 */
record Race(Workload workload, BenchBroker broker, String input, Expected expected) {}
