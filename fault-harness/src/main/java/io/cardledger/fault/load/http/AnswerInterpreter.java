package io.cardledger.fault.load.http;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.answer.AnswerOrigin;
import io.cardledger.fault.history.answer.AnswerSource;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Understands answers over HTTP, and refuses those that the contract does not know. */
final class AnswerInterpreter {

    private static final Map<AnswerKind, Integer> STATUS = Map.of(
            AnswerKind.BALANCE, 200,
            AnswerKind.REFUSED, 400,
            AnswerKind.UNKNOWN_CARD, 404,
            AnswerKind.UNAVAILABLE, 503,
            AnswerKind.LATE, 504);

    private AnswerInterpreter() {}

    /** @throws IllegalArgumentException if the answer is none that is declared */
    static ToldBalance told(Question question, HttpResponse<String> answer) {
        ToldBalance told = answer.statusCode() == 200 ? balance(question, answer.body()) : problem(answer);
        requireStatus(told.fate(), answer);
        return told;
    }

    private static ToldBalance balance(Question question, String body) {
        return question.way() == ReadChannel.TEXT
                ? ToldBalance.bare(BalanceParser.units(body))
                : BalanceParser.told(question.card(), body);
    }

    private static ToldBalance problem(HttpResponse<String> answer) {
        require(header(answer, "Content-Type").startsWith("application/problem+json"), "application/problem+json");
        AnswerKind fate = BalanceParser.fate(BalanceParser.tree(answer.body()));
        require(fate != AnswerKind.UNAVAILABLE || !header(answer, "Retry-After").isEmpty(), "Retry-After");
        return ToldBalance.nothing(fate);
    }

    /** @throws IllegalArgumentException unless it says that nobody can tell now */
    static void requireCannotTell(HttpResponse<String> answer) {
        AnswerKind fate = problem(answer).fate();
        require(fate == AnswerKind.UNAVAILABLE || fate == AnswerKind.LATE, "a list");
        requireStatus(fate, answer);
    }

    /** @throws IllegalArgumentException if a balance does not say where it comes from, or comes from too far behind */
    static AnswerOrigin origin(Question question, ToldBalance told, HttpResponse<String> answer) {
        String source = header(answer, "Billing-Source").toUpperCase(Locale.ROOT);
        String lag = header(answer, "Billing-Lag");
        String instance = header(answer, "Billing-Instance");
        if (told.fate() == AnswerKind.BALANCE) {
            require(!source.isEmpty() && !lag.isEmpty() && !instance.isEmpty(), "where it comes from");
        }
        AnswerOrigin origin = new AnswerOrigin(
                instance,
                source.isEmpty() ? AnswerSource.NONE : AnswerSource.valueOf(source),
                lag.isEmpty() ? 0 : Long.parseLong(lag));
        require(question.maxLag() < 0 || origin.lag() <= question.maxLag(), "a lag within " + question.maxLag());
        require(question.maxLag() != 0 || origin.source() != AnswerSource.STANDBY, "the active instance's own answer");
        return origin;
    }

    private static void requireStatus(AnswerKind fate, HttpResponse<String> answer) {
        require(Objects.equals(STATUS.get(fate), answer.statusCode()), "the status of " + fate);
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
