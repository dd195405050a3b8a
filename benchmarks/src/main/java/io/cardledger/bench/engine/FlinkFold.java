package io.cardledger.bench.engine;

import io.cardledger.bench.peer.PeerAccount;
import io.cardledger.model.money.Money;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Card, amount and id in, card and balance out; the state is as compact as in the other engines. */
final class FlinkFold extends KeyedProcessFunction<String, Tuple3<String, Long, String>, Tuple2<String, String>> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<byte[]> accounts;

    @Override
    public void open(OpenContext context) {
        accounts = getRuntimeContext()
                .getState(
                        new ValueStateDescriptor<>("accounts", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(
            Tuple3<String, Long, String> operation, Context context, Collector<Tuple2<String, String>> out)
            throws Exception {
        PeerAccount account = PeerAccount.decode(accounts.value());
        if (account.apply(operation.f1, operation.f2)) {
            accounts.update(account.encode());
            out.collect(Tuple2.of(operation.f0, new Money(account.units()).toString()));
        }
    }
}
