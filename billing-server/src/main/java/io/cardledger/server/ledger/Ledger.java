package io.cardledger.server.ledger;

import io.cardledger.server.entry.Entry;
import io.cardledger.server.entry.EntryHandler;
import io.cardledger.server.entry.OperationEntry;
import io.cardledger.server.entry.QueryEntry;
import io.cardledger.server.store.BillingStore;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Decides operations and answers queries, both on the task that owns the card. */
@RequiredArgsConstructor
public final class Ledger implements Processor<byte[], Entry, byte[], OutputRecord>, EntryHandler {

    private final LedgerWiring wiring;
    private LedgerOutput output;
    private OperationFold fold;
    private QueryProcessor queries;

    @Override
    public void init(ProcessorContext<byte[], OutputRecord> context) {
        BillingStore store = context.getStateStore(BillingStore.NAME);
        store.resume();
        output = new LedgerOutput(context, wiring);
        fold = new OperationFold(store, output, wiring.metrics());
        queries = new QueryProcessor(store, output, context, wiring);
        if (wiring.balanceTopic()) {
            FlushForwarding forwarding = FlushForwarding.of(context);
            store.onLogged(account -> forwarding.run(() -> output.balanceChanged(account)));
        }
        store.beforeCommit(output::beforeCommit);
    }

    @Override
    public void process(Record<byte[], Entry> in) {
        output.afterCommit();
        in.value().acceptBy(this);
    }

    @Override
    public void handle(OperationEntry operation) {
        String card = fold.decide(operation);
        if (card != null) {
            queries.decided(card);
            wiring.decided().accept(card);
        }
    }

    @Override
    public void handle(QueryEntry query) {
        queries.process(query);
    }
}
