package io.cardledger.client.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Stamps each record with its origin, and with a trace where wanted, and counts what becomes of it. */
public final class SendingInterceptor implements ProducerInterceptor<byte[], byte[]> {

    /** The header that says which part of which application sent a record, as UTF-8 text. */
    public static final String ORIGIN_HEADER = "billing-origin";

    /** The header that follows a record through systems: W3C Trace Context. */
    public static final String TRACE_HEADER = "traceparent";

    /** The setting that names the origin. */
    public static final String ORIGIN = "billing.interceptor.origin";

    static final String TRACED = "billing.interceptor.traced";
    static final String METERS = "billing.interceptor.meters";

    private byte @Nullable [] origin;
    private boolean traced;
    private @Nullable Counter sent;
    private @Nullable Counter acknowledged;
    private @Nullable Counter failed;

    @Override
    public void configure(Map<String, ?> configs) {
        String name = String.valueOf(configs.get(ORIGIN));
        origin = name.getBytes(StandardCharsets.UTF_8);
        traced = Boolean.TRUE.equals(configs.get(TRACED));
        if (configs.get(METERS) instanceof MeterRegistry meters) {
            sent = meters.counter("billing.client.records.sent", "origin", name);
            acknowledged = meters.counter("billing.client.records.acknowledged", "origin", name);
            failed = meters.counter("billing.client.records.failed", "origin", name);
        }
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        count(sent);
        record.headers().add(ORIGIN_HEADER, origin);
        if (traced && record.headers().lastHeader(TRACE_HEADER) == null) {
            record.headers().add(TRACE_HEADER, newTrace());
        }
        return record;
    }

    @Override
    public void onAcknowledgement(
            @Nullable RecordMetadata metadata, @Nullable Exception failure, @Nullable Headers headers) {
        count(failure == null ? acknowledged : failed);
    }

    @Override
    public void close() {
        // the counters belong to the registry
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }

    private static byte[] newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format(
                        "00-%016x%016x-%016x-00",
                        random.nextLong(), random.nextLong(), random.nextLong(1, Long.MAX_VALUE))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
