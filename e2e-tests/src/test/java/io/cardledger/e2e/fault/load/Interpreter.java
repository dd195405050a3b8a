package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Origin;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Source;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Way;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

/** Understands answers over HTTP, and refuses those that the contract does not know. */
final class Interpreter {

    private static final Map<Fate, Integer> STATUS = Map.of(
            Fate.BALANCE, 200,
            Fate.REFUSED, 400,
            Fate.UNKNOWN_CARD, 404,
            Fate.UNAVAILABLE, 503,
            Fate.LATE, 504);

    private Interpreter() {}

    /** @throws IllegalArgumentException if the answer is none that is declared */
    static Told told(Question question, HttpResponse<String> answer) {
        Told told = answer.statusCode() == 200 ? balance(question, answer.body()) : problem(answer);
        require(STATUS.get(told.fate()) == answer.statusCode(), "the status of " + told.fate());
        return told;
    }

    private static Told balance(Question question, String body) {
        return question.way() == Way.TEXT
                ? Told.bare(BalanceJson.units(body))
                : BalanceJson.told(question.card(), body);
    }

    private static Told problem(HttpResponse<String> answer) {
        require(header(answer, "Content-Type").startsWith("application/problem+json"), "application/problem+json");
        Fate fate = BalanceJson.fate(BalanceJson.tree(answer.body()));
        require(fate != Fate.UNAVAILABLE || !header(answer, "Retry-After").isEmpty(), "Retry-After");
        return Told.nothing(fate);
    }

    /** @throws IllegalArgumentException unless it says that nobody can tell now */
    static void requireCannotTell(HttpResponse<String> answer) {
        Fate fate = problem(answer).fate();
        require(fate == Fate.UNAVAILABLE || fate == Fate.LATE, "a list");
        require(STATUS.get(fate) == answer.statusCode(), "the status of " + fate);
    }

    /** @throws IllegalArgumentException if a balance does not say where it comes from, or comes from too far behind */
    static Origin origin(Question question, Told told, HttpResponse<String> answer) {
        String source = header(answer, "Billing-Source").toUpperCase(Locale.ROOT);
        String lag = header(answer, "Billing-Lag");
        String instance = header(answer, "Billing-Instance");
        if (told.fate() == Fate.BALANCE) {
            require(!source.isEmpty() && !lag.isEmpty() && !instance.isEmpty(), "where it comes from");
        }
        Origin origin = new Origin(
                instance,
                source.isEmpty() ? Source.NONE : Source.valueOf(source),
                lag.isEmpty() ? 0 : Long.parseLong(lag));
        require(question.maxLag() < 0 || origin.lag() <= question.maxLag(), "a lag within " + question.maxLag());
        require(question.maxLag() != 0 || origin.source() != Source.STANDBY, "the owner's own answer");
        return origin;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException("without " + expected);
        }
    }
}
