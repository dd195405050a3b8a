package io.cardledger.server.balance;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.Patience;
import io.cardledger.problem.ProblemException;
import io.cardledger.server.settings.BillingSettings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a call's card and parameters; what does not fit is told by name. */
@Component
class BalanceParameters {

    private static final Pattern LAG = Pattern.compile("\\d{1,18}");

    private final int partitions;

    BalanceParameters(BillingSettings settings) {
        this.partitions = settings.topics().partitions();
    }

    /** @throws ProblemException if the card or a parameter does not fit */
    BalanceRequest read(String card, Map<String, String[]> parameters, String accept, boolean forwarded) {
        if (!CardRules.isCard(card)) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_CARD, "card " + CardRules.RULE).withField("card"));
        }
        Positions after = parameter("after", parameters, this::positions, Positions.NONE);
        Duration patience = parameter("wait", parameters, Patience::parse, Patience.DEFAULT);
        parameter("maxLag", parameters, BalanceParameters::lag, Long.MAX_VALUE);
        return new BalanceRequest(card, after, patience, accept, forwarded);
    }

    private Positions positions(String text) {
        Positions positions = Positions.parse(text);
        if (positions.all().stream().anyMatch(position -> position.partition() >= partitions)) {
            throw new IllegalArgumentException("must name one of the " + partitions + " partitions, from 0");
        }
        return positions;
    }

    private static Long lag(String text) {
        if (!LAG.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number of operations, 0 or more");
        }
        return Long.valueOf(text);
    }

    private static <T> T parameter(
            String name, Map<String, String[]> parameters, Function<String, T> reader, T otherwise) {
        String[] values = parameters.get(name);
        if (values == null) {
            return otherwise;
        }
        if (values.length > 1) {
            throw bad(name, "must occur once");
        }
        try {
            return reader.apply(values[0]);
        } catch (IllegalArgumentException e) {
            throw bad(name, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException bad(String name, String rule) {
        return new ProblemException(
                Problem.of(ProblemType.BAD_PARAMETER, name + " " + rule).withField(name));
    }
}
