package io.cardledger.balance.web;

import io.cardledger.model.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A problem as an HTTP response. */
final class ProblemResponse {

    private static final String RETRY_AFTER_SECONDS = "1";

    private ProblemResponse() {}

    static ResponseEntity<Object> of(Problem problem) {
        return of(problem, HttpHeaders.EMPTY);
    }

    static ResponseEntity<Object> of(Problem problem, HttpHeaders more) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.status()).headers(more).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(problem);
    }
}
