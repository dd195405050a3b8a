package io.cardledger.client.operation;

import io.cardledger.client.sending.CardProducer;
import io.cardledger.client.sending.SendReceipt;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.position.Position;
import io.cardledger.model.problem.Accepted;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends operations to the broker and tells when all in-sync replicas have them. */
@Slf4j
@RequiredArgsConstructor
public final class OperationSender implements AutoCloseable {

    private final CardProducer producer;
    private final String topic;

    /** Sends an operation; its position, or a {@link NotAcknowledgedException}, comes in time. */
    public CompletableFuture<AcceptedOperation> send(IdentifiedOperation operation) {
        return accepted(operation, send(recordOf(operation)));
    }

    /** The record of an operation. */
    public ProducerRecord<byte[], byte[]> recordOf(IdentifiedOperation identified) {
        CardOperation operation = identified.operation();
        byte[] key = operation.card().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, key, BillingJson.mapper().writeValueAsBytes(operation));
    }

    /** Sends the record of an operation; for the answer of {@link #accepted}. */
    public CompletableFuture<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        Receipt receipt = new Receipt();
        producer.send(record, receipt);
        return receipt.metadata;
    }

    /** The position of the operation whose record was sent, or a {@link NotAcknowledgedException}. */
    public CompletableFuture<AcceptedOperation> accepted(
            IdentifiedOperation operation, CompletableFuture<RecordMetadata> sent) {
        return sent.handle((metadata, failure) -> {
            if (failure != null) {
                throw NotAcknowledgedException.of(operation.id(), failure);
            }
            Position position = new Position(metadata.partition(), metadata.offset());
            return new AcceptedOperation(operation.id(), operation.card(), position);
        });
    }

    @Override
    public void close() {
        producer.close();
    }

    private static final class Receipt implements SendReceipt {

        private final CompletableFuture<RecordMetadata> metadata = new CompletableFuture<>();

        @Override
        public void acknowledged(RecordMetadata where) {
            metadata.complete(where);
        }

        @Override
        public void failed(Exception cause, boolean neverSent) {
            Accepted accepted = neverSent ? Accepted.NO : Accepted.UNKNOWN;
            log.debug("An operation was not acknowledged, accepted: {}", accepted.word(), cause);
            metadata.completeExceptionally(new NotAcknowledgedException(null, accepted, cause));
        }
    }
}
