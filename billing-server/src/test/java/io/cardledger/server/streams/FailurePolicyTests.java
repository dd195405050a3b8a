package io.cardledger.server.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailurePolicyTests {

    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger startedAnew = new AtomicInteger();
    private final FailurePolicy policy = new FailurePolicy(ended::incrementAndGet, startedAnew::incrementAndGet);

    @Test
    void aThreadThatLostItsBrokerIsReplaced() {
        assertThat(policy.handle(new StreamsException(new TimeoutException()))).isEqualTo(REPLACE_THREAD);
        assertThat(ended).hasValue(0);
    }

    @Test
    void aBugEndsTheFold() {
        assertThat(policy.handle(new StreamsException(new NullPointerException())))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(ended).hasValue(1);
        assertThat(startedAnew).hasValue(0);
    }

    @Test
    void damagedAccountsAreRestoredOnceAndDamagedAgainEndTheFold() {
        ProcessorStateException damage = new ProcessorStateException("Error opening store");
        assertThat(policy.handle(new StreamsException(damage))).isEqualTo(SHUTDOWN_CLIENT);
        await().until(() -> startedAnew.get() == 1);
        assertThat(ended).hasValue(0);

        assertThat(policy.handle(damage)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(ended).hasValue(1);
    }
}
