package io.cardledger.server.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** Who is told how the streams client fares. */
@Slf4j
@RequiredArgsConstructor
final class StreamsObservers {

    private final FailurePolicy failures;
    private final RestoreProgress restore;
    private final MeterRegistry registry;
    private @Nullable KafkaStreamsMetrics metrics;

    /** To be called before the client starts. */
    void attach(KafkaStreams streams) {
        streams.setUncaughtExceptionHandler(failures);
        streams.setGlobalStateRestoreListener(restore);
        streams.setStateListener((now, before) -> log.info("the fold is {} (was {})", now, before));
        metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
    }

    void detach() {
        if (metrics != null) {
            metrics.close();
        }
    }
}
