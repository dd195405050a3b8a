package io.cardledger.balance.web;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** The problem for an HTTP status that a framework has chosen. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "there is no such resource: see GET / for what there is");
            case 405 ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, "the resource has other methods: see the header Allow");
            case 406 ->
                Problem.of(
                        ProblemType.NOT_ACCEPTABLE, "answers are application/json or text/plain: accept one of them");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "send less");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "send no body: all calls are GET");
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, "repeat the call in a second");
            case 504 -> Problem.of(ProblemType.TIMEOUT, "repeat the call");
            default -> of(status >= 500);
        };
    }

    private static Problem of(boolean ours) {
        return ours
                ? Problem.of(ProblemType.INTERNAL, "this is a bug: the log of this instance says more")
                : Problem.of(ProblemType.BAD_REQUEST, "the request is malformed: see /v3/api-docs for the calls");
    }
}
