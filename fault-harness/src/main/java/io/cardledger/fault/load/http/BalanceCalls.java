package io.cardledger.fault.load.http;

import io.cardledger.fault.cluster.ServerClient;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.history.answer.RecordedAnswer;
import io.cardledger.fault.load.driver.DriverContext;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import lombok.RequiredArgsConstructor;

/** Asks servers for balances over HTTP, and writes the answers down. */
@RequiredArgsConstructor
public final class BalanceCalls {

    private static final Duration GRACE = Duration.ofSeconds(4);

    private final DriverContext context;
    private final ServerClient caller;

    /** Answers with what was told, if anything. */
    public Optional<ToldBalance> ask(URI server, Question question, Duration wait) throws InterruptedException {
        return ask(server, question, wait, wait.plus(GRACE));
    }

    public Optional<ToldBalance> ask(URI server, Question question, Duration wait, Duration limit)
            throws InterruptedException {
        long beganAt = context.now();
        return call(server, question, wait, limit).flatMap(response -> understood(question, response, beganAt));
    }

    /** Asks for what is to be refused, which is no answer to write down. */
    Optional<ToldBalance> askBadly(URI server, Question question, Duration wait) throws InterruptedException {
        return call(server, question, wait, wait.plus(GRACE)).flatMap(response -> {
            try {
                return Optional.of(AnswerInterpreter.told(question, response));
            } catch (RuntimeException e) {
                odd(
                        question.card(),
                        question.server() + " " + question.way() + " after " + question.after(),
                        response,
                        e);
                return Optional.empty();
            }
        });
    }

    private Optional<HttpResponse<String>> call(URI server, Question question, Duration wait, Duration limit)
            throws InterruptedException {
        String accept = question.way() == ReadChannel.TEXT ? "text/plain" : "application/json";
        return caller.get(server, path(question, wait), limit, "Accept", accept);
    }

    private Optional<ToldBalance> understood(Question question, HttpResponse<String> response, long beganAt) {
        try {
            ToldBalance told = AnswerInterpreter.told(question, response);
            var origin = AnswerInterpreter.origin(question, told, response);
            context.history().journal().add(new RecordedAnswer(question, told, origin, beganAt, context.now()));
            return Optional.of(told);
        } catch (RuntimeException e) {
            odd(question.card(), question.server() + " " + question.way() + " after " + question.after(), response, e);
            return Optional.empty();
        }
    }

    void odd(String card, String where, HttpResponse<String> response, RuntimeException e) {
        String got = response.statusCode() + " " + response.headers().map() + " " + shortened(response.body());
        context.history()
                .odd(new Anomaly(
                        "undeclared-answer",
                        card,
                        where,
                        "an answer that is declared, not one " + e.getMessage(),
                        got,
                        context.history().clock().instant(context.now())));
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "..." : body;
    }

    private static String path(Question question, Duration wait) {
        StringJoiner parameters = new StringJoiner("&", "/balance/" + question.card() + "?", "");
        parameters.add("wait=" + wait.toMillis() + "ms");
        if (!question.after().isEmpty()) {
            parameters.add("after=" + question.after());
        }
        if (question.maxLag() >= 0) {
            parameters.add("maxLag=" + question.maxLag());
        }
        return parameters.toString();
    }
}
