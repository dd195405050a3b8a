package io.cardledger.client.outcome;

import io.cardledger.client.operation.IdentifiedOperation;
import io.cardledger.client.operation.OperationSender;
import io.cardledger.model.json.JsonDeserializer;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.reply.ReplyHeaders;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.support.waiting.WaitingRoom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.requestreply.RequestReplyFuture;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/** Sends operations whose callers wait, for some time and without a thread, for what becomes of them. */
@Slf4j
@Component
@RequiredArgsConstructor
public class OutcomeSender {

    private final OperationSender sender;
    private final OutcomeTemplate template;
    private final WaitingRoom waiting;
    private final BillingTopics topics;
    private final JsonDeserializer<OperationOutcome> reader = new JsonDeserializer<>(OperationOutcome.class);

    /** Sends, and answers with the outcome if it comes within {@code timeout}; too many waiting, without it. */
    public CompletableFuture<DecidedOperation> send(IdentifiedOperation operation, Duration timeout) {
        CompletableFuture<Optional<OperationOutcome>> outcome =
                waiting.admit(new CompletableFuture<>(), refusal -> Optional.empty());
        if (outcome.isDone()) {
            return sender.send(operation).thenApply(accepted -> new DecidedOperation(accepted, null));
        }
        RequestReplyFuture<byte[], byte[], byte[]> reply = template.sendAndReceive(recordOf(operation), timeout);
        reply.whenComplete((found, late) -> outcome.complete(read(found)));
        return sender.accepted(operation, acknowledged(reply))
                .handle((accepted, failure) -> failure == null
                        ? outcome.thenApply(known -> new DecidedOperation(accepted, known.orElse(null)))
                        : decidedAllTheSame(outcome, failure))
                .thenCompose(decided -> decided);
    }

    private static CompletableFuture<RecordMetadata> acknowledged(RequestReplyFuture<byte[], byte[], byte[]> reply) {
        return Objects.requireNonNull(reply.getSendFuture()).thenApply(SendResult::getRecordMetadata);
    }

    /** An acknowledgement may get lost while the outcome arrives. */
    private static CompletableFuture<DecidedOperation> decidedAllTheSame(
            CompletableFuture<Optional<OperationOutcome>> outcome, Throwable failure) {
        Optional<OperationOutcome> arrived = outcome.getNow(Optional.empty());
        outcome.complete(Optional.empty());
        return arrived.map(known -> CompletableFuture.completedFuture(new DecidedOperation(null, known)))
                .orElseGet(() -> CompletableFuture.failedFuture(failure));
    }

    private ProducerRecord<byte[], byte[]> recordOf(IdentifiedOperation operation) {
        ProducerRecord<byte[], byte[]> asking = sender.recordOf(operation);
        asking.headers().add(ReplyHeaders.TOPIC, topics.outcomeReplies().getBytes(StandardCharsets.UTF_8));
        return asking;
    }

    private Optional<OperationOutcome> read(@Nullable ConsumerRecord<byte[], byte[]> reply) {
        try {
            return reply == null
                    ? Optional.empty()
                    : Optional.ofNullable(reader.deserialize(reply.topic(), reply.value()));
        } catch (SerializationException e) {
            log.error("An outcome cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
