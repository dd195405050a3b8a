package io.cardledger.server.guard;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.ParsedQuery;
import io.cardledger.model.query.QueryReader;
import io.cardledger.server.entry.Entry;
import io.cardledger.server.entry.QueryEntry;
import io.cardledger.server.reply.ReplyAddress;
import io.cardledger.server.reply.ReplyRequests;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads each balance query once and sees whether it lies on its card's own partition. */
@RequiredArgsConstructor
public final class QueryGuard implements Processor<byte @Nullable [], byte @Nullable [], byte[], Entry> {

    private final int partitions;
    private final ReplyRequests replies;
    private ProcessorContext<byte[], Entry> context;

    @Override
    public void init(ProcessorContext<byte[], Entry> newContext) {
        context = newContext;
    }

    @Override
    public void process(Record<byte @Nullable [], byte @Nullable []> in) {
        ParsedQuery parsed = QueryReader.read(in.value());
        ReplyAddress requested = replies.requested(in.headers());
        ReplyAddress replyTo = requested != null ? requested : replies.byDefault(in.headers());
        boolean misplaced = parsed instanceof BalanceQuery query && isMisplaced(query);
        byte[] key = key(parsed, in.key());
        QueryEntry entry = new QueryEntry(parsed, key, replyTo, requested != null, in.timestamp(), misplaced);
        context.forward(new Record<>(key, entry, in.timestamp()));
    }

    private boolean isMisplaced(BalanceQuery query) {
        return CardRules.partitionOf(query.card(), partitions)
                != context.taskId().partition();
    }

    /** A key too long for a card may be too long for the reply's topic as well. */
    private static byte @Nullable [] key(ParsedQuery parsed, byte @Nullable [] received) {
        if (parsed instanceof BalanceQuery query) {
            return query.card().getBytes(StandardCharsets.UTF_8);
        }
        return received == null || received.length > CardRules.MAX_LENGTH ? null : received;
    }
}
