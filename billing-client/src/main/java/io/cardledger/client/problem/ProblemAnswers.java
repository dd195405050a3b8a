package io.cardledger.client.problem;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns problems into answers. */
public final class ProblemAnswers {

    private static final MediaType MEDIA_TYPE = MediaType.parseMediaType(Problem.MEDIA_TYPE);
    private static final String RETRY_AFTER_SECONDS = "2";

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

    /** The problem for a bare HTTP status. */
    static Problem ofStatus(int status, String detail) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(status >= 500 ? ProblemType.INTERNAL : ProblemType.BAD_REQUEST);
        return Problem.of(type, detail);
    }
}
