package io.cardledger.server.guard;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.server.deadletter.Place;
import io.cardledger.server.deadletter.Received;
import io.cardledger.server.ledger.Entry;
import io.cardledger.server.ledger.OperationEntry;
import io.cardledger.server.reply.ReplyRequests;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Reads each operation once and sees whether it lies on its card's own partition. */
@RequiredArgsConstructor
public final class OperationGuard implements Processor<byte @Nullable [], byte @Nullable [], byte[], Entry> {

    private final int partitions;
    private final ReplyRequests replies;
    private final GuardMetrics metrics;
    private ProcessorContext<byte[], Entry> context;

    @Override
    public void init(ProcessorContext<byte[], Entry> newContext) {
        context = newContext;
    }

    @Override
    public void process(Record<byte @Nullable [], byte @Nullable []> in) {
        ParsedOperation parsed = OperationReader.read(in.value());
        byte[] key = in.key();
        boolean misplaced = false;
        if (parsed instanceof CardOperation operation) {
            byte[] card = operation.card().getBytes(StandardCharsets.UTF_8);
            misplaced =
                    CardRules.partitionOf(card, partitions) != context.taskId().partition();
            key = card;
        }
        metrics.count(parsed, misplaced);
        Received received = received(in);
        OperationEntry entry = new OperationEntry(
                parsed, misplaced ? received.fit() : received, replies.requested(in.headers()), misplaced);
        context.forward(new Record<>(key, entry, in.timestamp()));
    }

    private Received received(Record<byte @Nullable [], byte @Nullable []> in) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        Place place = new Place(metadata.topic(), metadata.partition(), metadata.offset(), in.timestamp());
        return new Received(place, in.key(), in.value(), in.headers(), null);
    }
}
