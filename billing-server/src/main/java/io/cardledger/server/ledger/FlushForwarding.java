package io.cardledger.server.ledger;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;

/**
 * Lets a processor forward while its store is written at a commit, when no record is being processed.
 *
 * <p>Kafka Streams does the same for its own cached tables, with the same internal means; {@code
 * BillingStoreCommitTests} fails if they should change.
 */
final class FlushForwarding {

    private final InternalProcessorContext<?, ?> context;
    private final ProcessorNode<?, ?, ?, ?> node;

    private FlushForwarding(InternalProcessorContext<?, ?> context) {
        this.context = context;
        this.node = context.currentNode();
    }

    /** To be called from {@code Processor.init}, when the current node is the processor's own. */
    static FlushForwarding of(ProcessorContext<?, ?> context) {
        return new FlushForwarding((InternalProcessorContext<?, ?>) context);
    }

    void run(Runnable forward) {
        ProcessorNode<?, ?, ?, ?> before = context.currentNode();
        context.setCurrentNode(node);
        try {
            forward.run();
        } finally {
            context.setCurrentNode(before);
        }
    }
}
