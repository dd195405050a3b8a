package io.cardledger.client.operation;

import io.cardledger.client.sending.CardProducer;
import io.cardledger.client.sending.SendReceipt;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.position.Position;
import io.cardledger.model.problem.Accepted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;

/** Sends operations to the broker and tells when all in-sync replicas have them. */
@Slf4j
@RequiredArgsConstructor
public final class OperationSender implements AutoCloseable {

    private final CardProducer producer;
    private final String topic;

    /** Sends an operation that has an id. */
    public CompletableFuture<AcceptedOperation> send(IdentifiedOperation operation) {
        return send(operation, List.of());
    }

    /**
     * Sends an operation that has an id.
     *
     * @return its position, or a {@link NotAcknowledgedException} in time
     */
    public CompletableFuture<AcceptedOperation> send(IdentifiedOperation identified, List<Header> headers) {
        CardOperation operation = identified.operation();
        byte[] key = operation.card().getBytes(StandardCharsets.UTF_8);
        byte[] value = BillingJson.mapper().writeValueAsBytes(operation);
        Receipt receipt = new Receipt(identified);
        producer.send(new ProducerRecord<>(topic, null, key, value, headers), receipt);
        return receipt.answer;
    }

    @Override
    public void close() {
        producer.close();
    }

    @RequiredArgsConstructor
    private static final class Receipt implements SendReceipt {

        private final IdentifiedOperation operation;
        private final CompletableFuture<AcceptedOperation> answer = new CompletableFuture<>();

        @Override
        public void acknowledged(RecordMetadata metadata) {
            Position position = new Position(metadata.partition(), metadata.offset());
            answer.complete(new AcceptedOperation(operation.id(), operation.card(), position));
        }

        @Override
        public void failed(Exception cause, boolean neverSent) {
            Accepted accepted = neverSent ? Accepted.NO : Accepted.UNKNOWN;
            log.debug("An operation was not acknowledged, accepted: {}", accepted.word(), cause);
            answer.completeExceptionally(new NotAcknowledgedException(operation.id(), accepted, cause));
        }
    }
}
