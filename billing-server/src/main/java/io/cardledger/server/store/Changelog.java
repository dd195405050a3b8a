package io.cardledger.server.store;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.jspecify.annotations.Nullable;

/**
 * The changelog of a store. What is appended is part of the transaction that the next commit ends.
 *
 * <p>Kafka Streams' own logged stores append by the same internal means; {@code BillingStoreCommitTests} fails if they
 * should change.
 */
@RequiredArgsConstructor
final class Changelog {

    private final StateStore store;
    private @Nullable InternalProcessorContext<?, ?> context;

    /** To be called when the store is opened for a task. */
    void open(StateStoreContext opened) {
        context = (InternalProcessorContext<?, ?>) opened;
    }

    /** To be called by the task's thread, once a record was processed. */
    void append(Bytes key, byte[] value) {
        InternalProcessorContext<?, ?> task = Objects.requireNonNull(context, "the store is not open");
        long timestamp = task.recordContext().timestamp();
        task.logChange(store.name(), key, value, timestamp, new RecordHeaders(), Position.emptyPosition());
    }
}
