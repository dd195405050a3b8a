package io.cardledger.e2e.fault.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An operation.
 *
 * @param card whose
 * @param amount the literal
 * @param id what makes it count once; null for none
 */
record Operation(String card, String amount, String id) {

    static Operation of(String card, String amount) {
        return new Operation(card, amount, null);
    }

    String json() {
        String named = id == null ? "" : ",\"id\":\"" + id + "\"";
        return "{\"card\":\"" + card + "\",\"operation\":" + amount + named + "}";
    }

    /** As senders do who know where it belongs. */
    Send placed() {
        return send().key(card.getBytes(UTF_8)).build();
    }

    Send.SendBuilder send() {
        return Send.builder().card(card).value(json().getBytes(UTF_8)).repeatable(id != null);
    }
}
