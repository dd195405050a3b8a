package io.cardledger.client.operation.web;

import io.cardledger.client.connection.LimitedBody;
import io.cardledger.client.operation.ParsedOperations;
import io.cardledger.client.operation.StrictOperationReader;
import io.cardledger.client.operation.Violations;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/** Reads the operation in the body of a call. */
final class OperationBody {

    private OperationBody() {}

    static CardOperation read(HttpServletRequest request, Duration timeout) throws IOException {
        return ParsedOperations.handle(
                StrictOperationReader.read(LimitedBody.read(request, timeout)), Function.identity(), violation -> {
                    throw new ProblemException(Violations.problem(violation, "the body"));
                });
    }
}
