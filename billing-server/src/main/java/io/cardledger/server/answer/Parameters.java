package io.cardledger.server.answer;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;

/** The parameters of a call; what does not fit is told by name. */
public final class Parameters {

    private static final String[] NONE = {};

    private final Map<String, String[]> byName;

    /** Those of a call. */
    public Parameters(HttpServletRequest call) {
        byName = call.getParameterMap();
    }

    /** All values of a parameter. */
    public String[] all(String name) {
        return byName.getOrDefault(name, NONE);
    }

    /**
     * The value of a parameter that may occur once.
     *
     * @param reader reads it, or throws an {@link IllegalArgumentException} that tells the rule
     * @param otherwise the value if it is absent
     */
    public <T> T one(String name, Function<String, T> reader, T otherwise) {
        String[] values = byName.get(name);
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

    /** Refuses a parameter that has no place in the call. */
    public void refuse(String name, String rule) {
        if (byName.containsKey(name)) {
            throw bad(name, rule);
        }
    }

    /** What is thrown for a parameter that breaks a rule. */
    public static ProblemException bad(String name, String rule) {
        return new ProblemException(
                Problem.of(ProblemType.BAD_PARAMETER, name + " " + rule).withField(name));
    }

    /** @throws ProblemException if it is no card */
    public static void checkCard(String card) {
        if (!CardRules.isCard(card)) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_CARD, "card " + CardRules.RULE).withField("card"));
        }
    }
}
