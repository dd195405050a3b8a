package io.cardledger.server.listing;

import static java.util.stream.Collectors.groupingBy;

import io.cardledger.model.card.CardRules;
import io.cardledger.server.answer.CardParameter;
import io.cardledger.server.answer.PartitionNumbers;
import io.cardledger.server.routing.Placements;
import io.cardledger.server.routing.RequestOrigin;
import io.cardledger.support.parameter.Parameters;
import io.cardledger.support.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads which cards a call lists. */
@Component
@RequiredArgsConstructor
class ListingParameters {

    /** From another instance: the partitions that it wants. */
    static final String PARTITIONS = "partitions";

    /** The most cards that one call may name, or get a page of. */
    static final int MAX_CARDS = 1_000;

    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(,\\d{1,4})*");

    private final Placements placements;

    /** @throws io.cardledger.support.problem.ProblemException if a parameter does not fit */
    Listing read(Parameters parameters, RequestOrigin origin) {
        parameters.refuse("after", "goes with a single card: /balance/{card}?after=...");
        String[] cards = parameters.all("card");
        if (cards.length == 0) {
            return page(parameters, origin);
        }
        parameters.refuse("from", "does not go with card: either name cards, or page through all");
        parameters.refuse("limit", "does not go with card: either name cards, or page through all");
        return batch(cards);
    }

    private Listing batch(String[] cards) {
        Set<String> distinct = new TreeSet<>(List.of(cards));
        if (cards.length > MAX_CARDS) {
            throw ProblemException.parameter("card", "must occur at most " + MAX_CARDS + " times");
        }
        distinct.forEach(CardParameter::check);
        return new BatchListing(distinct.stream().collect(groupingBy(placements::partitionOf)));
    }

    private Listing page(Parameters parameters, RequestOrigin origin) {
        String from = parameters.one("from", ListingParameters::from, "");
        int limit = parameters.one("limit", ListingParameters::limit, DEFAULT_LIMIT);
        Set<Integer> all =
                IntStream.range(0, placements.partitions()).boxed().collect(Collectors.toCollection(TreeSet::new));
        if (origin != RequestOrigin.DIRECT) {
            all.retainAll(parameters.one(PARTITIONS, ListingParameters::partitions, all));
        }
        return new PageListing(from, limit, all);
    }

    private static String from(String text) {
        if (!text.isEmpty() && !CardRules.isCard(text)) {
            throw new IllegalArgumentException(CardRules.RULE);
        }
        return text;
    }

    private static Integer limit(String text) {
        if (!SMALL_NUMBER.matcher(text).matches() || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_CARDS) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + MAX_CARDS);
        }
        return Integer.valueOf(text);
    }

    private static Set<Integer> partitions(String text) {
        if (!NUMBERS.matcher(text).matches()) {
            throw new IllegalArgumentException("must be numbers of partitions, separated by commas");
        }
        return PartitionNumbers.read(text);
    }
}
