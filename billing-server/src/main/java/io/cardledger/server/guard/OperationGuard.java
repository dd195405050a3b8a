package io.cardledger.server.guard;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.server.entry.Entry;
import io.cardledger.server.entry.OperationEntry;
import io.cardledger.server.entry.RecordPosition;
import io.cardledger.server.entry.SourceRecord;
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
        SourceRecord source = sourceOf(in);
        OperationEntry entry = new OperationEntry(
                parsed, misplaced ? source.truncated() : source, replies.requested(in.headers()), misplaced);
        context.forward(new Record<>(key, entry, in.timestamp()));
    }

    private SourceRecord sourceOf(Record<byte @Nullable [], byte @Nullable []> in) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        RecordPosition position =
                new RecordPosition(metadata.topic(), metadata.partition(), metadata.offset(), in.timestamp());
        return new SourceRecord(position, in.key(), in.value(), in.headers(), null);
    }
}
