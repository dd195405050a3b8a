package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.client.sending.Producers;
import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.model.topic.BillingTopics;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends made-up operations, as it is told to. */
@Component
class Generator implements SmartLifecycle {

    private static final long STOP_MILLIS = 8_000;

    private final AtomicReference<GeneratorSettings> settings;
    private final GeneratorCounters counters = new GeneratorCounters();
    private final GeneratorLoop loop;
    private @Nullable Thread thread;

    Generator(Producers producers, BillingTopics topics, BillingClientSettings settings) {
        this.settings = new AtomicReference<>(settings.client().generator().settings());
        this.loop = new GeneratorLoop(producers, topics.operations(), this.settings::get, counters);
    }

    GeneratorState state() {
        return new GeneratorState(
                settings.get(),
                counters.sentCount(),
                counters.acknowledgedCount(),
                counters.failedCount(),
                loop.currentRate());
    }

    /** Goes on with other settings, at once. */
    GeneratorState change(UnaryOperator<GeneratorSettings> change) {
        settings.updateAndGet(change);
        loop.wake();
        return state();
    }

    @Override
    public void start() {
        Thread started = new Thread(loop, "generator");
        started.setDaemon(true);
        thread = started;
        loop.open(started);
        started.start();
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        if (stopped == null) {
            return;
        }
        thread = null;
        loop.stop();
        try {
            stopped.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
