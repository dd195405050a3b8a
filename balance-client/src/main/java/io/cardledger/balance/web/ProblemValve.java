package io.cardledger.balance.web;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import java.io.IOException;
import lombok.extern.slf4j.Slf4j;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Reports what Tomcat itself refuses, such as a malformed request line, where no servlet is asked. */
@Slf4j
final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            byte[] problem = BillingJson.mapper().writeValueAsBytes(StatusProblems.of(response.getStatus()));
            response.setContentLength(problem.length);
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            log.debug("a caller is gone before it could be told", e);
        }
    }
}
