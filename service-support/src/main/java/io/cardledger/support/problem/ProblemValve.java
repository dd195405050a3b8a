package io.cardledger.support.problem;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what Tomcat itself refuses, such as a malformed request line; Tomcat makes it by its class name. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem =
                ProblemAnswers.ofStatus(status, "the request is malformed, or larger than this service takes");
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(BillingJson.mapper().writeValueAsBytes(problem));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // nobody is there to read it
        }
    }
}
