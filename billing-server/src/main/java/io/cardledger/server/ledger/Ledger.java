package io.cardledger.server.ledger;

import io.cardledger.server.account.BillingStore;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Decides operations and answers queries, both on the task that owns the card. */
@RequiredArgsConstructor
public final class Ledger implements Processor<byte[], Entry, byte[], Effect> {

    /** The name of the store of balances. */
    public static final String STORE = "BillingStore";

    private final LedgerWiring wiring;
    private Outlet outlet;
    private OperationFold fold;
    private QueryDesk desk;

    @Override
    public void init(ProcessorContext<byte[], Effect> context) {
        BillingStore store = context.getStateStore(STORE);
        store.resume();
        outlet = new Outlet(context, wiring);
        fold = new OperationFold(store, outlet, wiring.metrics());
        desk = new QueryDesk(store, outlet, context, wiring);
        if (wiring.balanceTopic()) {
            FlushForwarding forwarding = FlushForwarding.of(context);
            store.onChange(account -> forwarding.run(() -> outlet.balanceChanged(account)));
        }
        store.onCommit(outlet::beforeCommit);
    }

    @Override
    public void process(Record<byte[], Entry> in) {
        outlet.afterCommit();
        if (in.value() instanceof OperationEntry operation) {
            String card = fold.decide(operation);
            if (card != null) {
                desk.decided(card);
                wiring.decided().accept(card);
            }
        } else if (in.value() instanceof QueryEntry query) {
            desk.ask(query, in.key());
        }
    }
}
