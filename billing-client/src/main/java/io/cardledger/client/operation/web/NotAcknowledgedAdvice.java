package io.cardledger.client.operation.web;

import io.cardledger.client.operation.NotAcknowledgedException;
import io.cardledger.model.problem.Problem;
import io.cardledger.support.problem.ProblemAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers for operations that the broker did not acknowledge. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class NotAcknowledgedAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> notAcknowledged(NotAcknowledgedException e) {
        return ProblemAnswers.of(e.problem());
    }
}
