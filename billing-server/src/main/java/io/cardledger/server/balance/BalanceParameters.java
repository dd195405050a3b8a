package io.cardledger.server.balance;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.WaitTime;
import io.cardledger.server.routing.Errand;
import io.cardledger.server.routing.Hop;
import io.cardledger.server.settings.BillingSettings;
import io.cardledger.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the card of a call, and on what terms it is read. */
@Component
class BalanceParameters {

    private static final Pattern LAG = Pattern.compile("\\d{1,19}");

    private final int partitions;

    BalanceParameters(BillingSettings settings) {
        this.partitions = settings.topics().partitions();
    }

    /** @throws ProblemException if the card or a parameter does not fit */
    BalanceRequest read(String card, String accept, HttpServletRequest call) {
        checkCard(card);
        Parameters parameters = new Parameters(call.getParameterMap());
        Positions after = parameters.one("after", this::positions, Positions.NONE);
        return new BalanceRequest(card, after, accept, terms(parameters, call));
    }

    /** @throws ProblemException if a parameter does not fit */
    ReadTerms terms(Parameters parameters, HttpServletRequest call) {
        return new ReadTerms(
                parameters.one("wait", WaitTime::parse, WaitTime.DEFAULT),
                parameters.one("maxLag", BalanceParameters::lag, Long.MAX_VALUE),
                errand(call));
    }

    /** @throws ProblemException if it is none */
    static void checkCard(String card) {
        if (!CardRules.isCard(card)) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_CARD, "card " + CardRules.RULE).withField("card"));
        }
    }

    private static Errand errand(HttpServletRequest call) {
        if (call.getHeader(Hop.FORWARDED_BY) == null) {
            return Errand.DIRECT;
        }
        return Hop.STANDBY.equals(call.getHeader(Hop.COPY)) ? Errand.TO_COPY : Errand.TO_OWNER;
    }

    private Positions positions(String text) {
        Positions positions = Positions.parse(text);
        if (positions.all().stream().anyMatch(position -> position.partition() >= partitions)) {
            throw new IllegalArgumentException("must name one of the " + partitions + " partitions, from 0");
        }
        return positions;
    }

    private static Long lag(String text) {
        try {
            if (LAG.matcher(text).matches()) {
                return Long.valueOf(text);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("must be a whole number of operations, 0 or more");
    }
}
