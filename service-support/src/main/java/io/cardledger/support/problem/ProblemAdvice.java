package io.cardledger.support.problem;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import lombok.extern.slf4j.Slf4j;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failed call with a problem that says what to do. */
@Slf4j
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemException e) {
        return ProblemAnswers.of(e.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NoResourceFoundException e) {
        return ProblemAnswers.of(Problem.of(
                ProblemType.NOT_FOUND, "there is nothing here; see /v3/api-docs for what this service offers"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e) {
        String allowed = String.join(", ", Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]));
        return ProblemAnswers.of(
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, "use one of these methods: " + allowed), e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e) {
        String detail = "send a body with one of these content types: " + e.getSupportedMediaTypes();
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(e.getSupportedMediaTypes());
        return ProblemAnswers.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail), headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        String detail = "the answer comes as one of these: " + e.getSupportedMediaTypes() + "; accept one of them";
        return ProblemAnswers.of(Problem.of(ProblemType.NOT_ACCEPTABLE, detail));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLate(AsyncRequestTimeoutException e) {
        return ProblemAnswers.of(Problem.of(ProblemType.UNAVAILABLE, "the answer took too long; ask again"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> badEncoding(InvalidParameterException e) {
        String detail = "the parameters are not well encoded; write them as in card%3A1, in UTF-8";
        return ProblemAnswers.of(Problem.of(ProblemType.BAD_REQUEST, detail));
    }

    /** The connection broke, so that most likely nobody reads the answer. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> brokenBody(IOException e, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw e;
        }
        return ProblemAnswers.of(Problem.of(ProblemType.BAD_REQUEST, "the body did not arrive whole; send it again"));
    }

    /** Spring knows of more ways to call wrongly than are told apart here. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return malformed(known.getStatusCode().value());
        }
        if (e instanceof TypeMismatchException) {
            return malformed(HttpStatus.BAD_REQUEST.value());
        }
        return bug(e);
    }

    private static ResponseEntity<Problem> malformed(int status) {
        return ProblemAnswers.of(
                ProblemAnswers.ofStatus(status, "the call has not the form it must have; see /v3/api-docs"));
    }

    private static ResponseEntity<Problem> bug(Exception e) {
        log.error("A call failed", e);
        return ProblemAnswers.of(Problem.of(ProblemType.INTERNAL, "this is a bug; the log says more"));
    }
}
