package io.cardledger.support.problem;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns problems into answers. */
public final class ProblemAnswers {

    private static final MediaType MEDIA_TYPE = MediaType.parseMediaType(Problem.MEDIA_TYPE);
    /** The types that say nothing about a card, a parameter or an operation. */
    private static final Set<ProblemType> GENERAL = EnumSet.of(
            ProblemType.BAD_REQUEST,
            ProblemType.NOT_FOUND,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.UNAVAILABLE,
            ProblemType.TIMEOUT);

    /** When to ask again, where waiting helps. */
    public static final String RETRY_AFTER_SECONDS = "1";

    private ProblemAnswers() {}

    /** The problem as an answer, with {@code Retry-After} where waiting helps. */
    public static ResponseEntity<Problem> of(Problem problem) {
        return of(problem, HttpHeaders.EMPTY);
    }

    static ResponseEntity<Problem> of(Problem problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).headers(headers).contentType(MEDIA_TYPE);
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }

    /** The problem for a bare HTTP status, which stays as it is. */
    static Problem ofStatus(int status, String detail) {
        ProblemType type = GENERAL.stream()
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(isServersFault(status) ? ProblemType.INTERNAL : ProblemType.BAD_REQUEST);
        return new Problem(type.uri(), type.title(), status, detail, null, null, null, null, null);
    }

    /** A method or version of HTTP that is not known here is the caller's. */
    private static boolean isServersFault(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                && status != HttpStatus.NOT_IMPLEMENTED.value()
                && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
    }
}
