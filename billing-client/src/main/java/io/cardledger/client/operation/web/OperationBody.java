package io.cardledger.client.operation.web;

import io.cardledger.client.connection.LimitedBody;
import io.cardledger.client.operation.StrictOperationReader;
import io.cardledger.client.operation.Violations;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.operation.Violation;
import io.cardledger.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;

/** Reads the operation in the body of a call. */
final class OperationBody {

    private OperationBody() {}

    static CardOperation read(HttpServletRequest request, Duration timeout) throws IOException {
        ParsedOperation parsed = StrictOperationReader.read(LimitedBody.read(request, timeout));
        if (parsed instanceof Violation violation) {
            throw new ProblemException(Violations.problem(violation, "the body"));
        }
        return (CardOperation) parsed;
    }
}
