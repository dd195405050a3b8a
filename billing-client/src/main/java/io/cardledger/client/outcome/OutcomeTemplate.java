package io.cardledger.client.outcome;

import io.cardledger.client.operation.OperationSender;
import io.cardledger.support.reply.ReplyTopic;
import io.cardledger.support.reply.SharedReplyTemplate;
import io.micrometer.observation.Observation;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.SendResult;

/** Asks for outcomes; what it sends goes the way of all operations, so that a failure says the same. */
final class OutcomeTemplate extends SharedReplyTemplate {

    private final OperationSender sender;

    OutcomeTemplate(ProducerFactory<byte[], byte[]> unused, ReplyTopic replies, OperationSender sender) {
        super(unused, replies);
        this.sender = sender;
    }

    @Override
    protected CompletableFuture<SendResult<byte[], byte[]>> doSend(
            ProducerRecord<byte[], byte[]> record, @Nullable Observation observation) {
        return sender.send(record).thenApply(metadata -> new SendResult<>(record, metadata));
    }
}
