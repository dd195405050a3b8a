package io.cardledger.fault.history;

import io.cardledger.fault.history.answer.AnswerOrigin;
import java.util.List;

/**
 * A page of cards.
 *
 * @param from the first card that may be on it; empty for the very first
 * @param cards which cards it has, in its order
 * @param next the first card of the page after it; empty if it goes to the end
 * @param beganAt when it was asked for
 * @param origin where it says that it comes from
 */
public record RecordedPage(String from, List<String> cards, String next, long beganAt, AnswerOrigin origin) {

    public RecordedPage {
        cards = List.copyOf(cards);
    }

    /** Whether the card would be on this page if there is such a card. */
    public boolean spans(String card) {
        return card.compareTo(from) >= 0 && (next.isEmpty() || card.compareTo(next) < 0);
    }
}
