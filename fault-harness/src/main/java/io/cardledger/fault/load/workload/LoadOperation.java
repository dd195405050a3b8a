package io.cardledger.fault.load.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param card whose account it changes
 * @param amount the literal
 * @param id what makes it count once; null for none
 */
public record LoadOperation(
        String card, String amount, @Nullable String id) {

    public static LoadOperation of(String card, String amount) {
        return new LoadOperation(card, amount, null);
    }

    String json() {
        String named = id == null ? "" : ",\"id\":\"" + id + "\"";
        return "{\"card\":\"" + card + "\",\"operation\":" + amount + named + "}";
    }

    /** As senders do who know where it belongs. */
    public OutgoingRecord placed() {
        return send().key(card.getBytes(UTF_8)).build();
    }

    OutgoingRecord.OutgoingRecordBuilder send() {
        return OutgoingRecord.builder().card(card).value(json().getBytes(UTF_8)).repeatable(id != null);
    }
}
