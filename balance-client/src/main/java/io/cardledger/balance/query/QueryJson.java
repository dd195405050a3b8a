package io.cardledger.balance.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.WaitTime;
import org.jspecify.annotations.Nullable;

/** A query's JSON: the card, and what is not the default. */
@JsonPropertyOrder({"card", "after", "wait"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueryJson(
        String card,
        @Nullable String after,
        @JsonProperty("wait") @Nullable String maxWait) {

    static byte[] of(BalanceQuery query) {
        String after = query.after().isEmpty() ? null : query.after().toString();
        boolean isDefault = query.maxWait().equals(WaitTime.DEFAULT);
        String wait = isDefault ? null : query.maxWait().toMillis() + "ms";
        return BillingJson.mapper().writeValueAsBytes(new QueryJson(query.card(), after, wait));
    }
}
