package io.cardledger.e2e.crash;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;

/** An operation that a client sends until it is acknowledged, always under the same id. */
record Sent(String card, String id, Money amount) {

    byte[] json() {
        return BillingJson.mapper()
                .writeValueAsBytes(CardOperation.of(card, amount).withId(id));
    }
}
