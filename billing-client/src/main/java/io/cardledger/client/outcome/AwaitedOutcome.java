package io.cardledger.client.outcome;

import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.reply.ReplyHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** One outcome that a caller waits for. */
final class AwaitedOutcome {

    private final CorrelationId correlationId;
    private final CompletableFuture<Optional<OperationOutcome>> future = new CompletableFuture<>();

    AwaitedOutcome(CorrelationId correlationId) {
        this.correlationId = correlationId;
    }

    /** The headers that ask for it on {@code topic}. */
    List<Header> headers(String topic) {
        return List.of(
                new RecordHeader(ReplyHeaders.TOPIC, topic.getBytes(StandardCharsets.UTF_8)),
                new RecordHeader(ReplyHeaders.CORRELATION_ID, correlationId.bytes()));
    }

    /** The outcome, or none when {@code timeout} is at its end. */
    CompletableFuture<Optional<OperationOutcome>> within(Duration timeout) {
        return future.completeOnTimeout(Optional.empty(), Math.max(0, timeout.toMillis()), TimeUnit.MILLISECONDS);
    }

    void giveUp() {
        future.complete(Optional.empty());
    }

    CorrelationId correlationId() {
        return correlationId;
    }

    CompletableFuture<Optional<OperationOutcome>> future() {
        return future;
    }
}
