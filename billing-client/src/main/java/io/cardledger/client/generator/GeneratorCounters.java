package io.cardledger.client.generator;

import io.cardledger.client.sending.SendReceipt;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts what becomes of generated operations. */
final class GeneratorCounters implements SendReceipt {

    private final LongAdder sent = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void sent() {
        sent.increment();
    }

    @Override
    public void acknowledged(RecordMetadata metadata) {
        acknowledged.increment();
    }

    @Override
    public void failed(Exception cause, boolean neverSent) {
        failed.increment();
    }

    long sentCount() {
        return sent.sum();
    }

    long acknowledgedCount() {
        return acknowledged.sum();
    }

    long failedCount() {
        return failed.sum();
    }
}
