package io.cardledger.fault.load.http;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads lists of balances, in the letter of the contract. */
final class ListingParser {

    private static final Pattern NEXT = Pattern.compile("/balance\\?from=([A-Za-z0-9_.:-]{1,64})&limit=(\\d+)");

    private ListingParser() {}

    /** @throws IllegalArgumentException if it is no answer about exactly these cards, in their order */
    static Map<String, ToldBalance> batch(Set<String> asked, String json) {
        JsonNode tree = BalanceParser.tree(json);
        Map<String, ToldBalance> told = new TreeMap<>(balances(tree));
        for (JsonNode unknown : tree.get("unknown")) {
            require(
                    told.put(unknown.stringValue(), ToldBalance.nothing(AnswerKind.UNKNOWN_CARD)) == null,
                    "each card once");
        }
        require(told.keySet().equals(asked), "all cards that were asked for, and no others");
        return told;
    }

    /** @throws IllegalArgumentException if the cards are not in their order */
    static Map<String, ToldBalance> balances(JsonNode tree) {
        Map<String, ToldBalance> told = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode balance : tree.get("balances")) {
            String card = balance.get("card").stringValue();
            order.add(card);
            told.put(card, BalanceParser.told(card, balance));
        }
        require(new HashSet<>(order).size() == order.size(), "each card once");
        require(order.equals(List.copyOf(told.keySet())), "the order of cards");
        return told;
    }

    /** The card that the next page begins with; empty on the last. */
    static String next(JsonNode tree, int limit) {
        if (!tree.has("next")) {
            return "";
        }
        Matcher link = NEXT.matcher(tree.get("next").stringValue());
        require(link.matches() && Integer.parseInt(link.group(2)) == limit, "a link to the next page");
        return link.group(1);
    }

    static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException("without " + expected);
        }
    }
}
