package io.cardledger.balance.web;

import lombok.extern.slf4j.Slf4j;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

@Slf4j
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;

    @ExceptionHandler
    ResponseEntity<Object> badCall(BadCallException e) {
        return ProblemResponse.of(e.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(InvalidParameterException e) {
        return ProblemResponse.of(StatusProblems.of(BAD_REQUEST));
    }

    /** The log names the bug's place and not its message, which may hold what the caller sent. */
    @ExceptionHandler
    ResponseEntity<Object> bug(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        log.error("a bug: {} at {}", e.getClass().getName(), trace.length == 0 ? "an unknown place" : trace[0]);
        log.debug("the bug", e);
        return ProblemResponse.of(StatusProblems.of(INTERNAL_ERROR));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemResponse.of(StatusProblems.of(status.value()), headers);
    }
}
