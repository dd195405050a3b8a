package io.cardledger.client.stream;

import io.cardledger.client.connection.StreamConnection;
import io.cardledger.client.line.LineReader;
import io.cardledger.client.operation.OperationSender;
import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationResult;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.apache.coyote.CloseNowException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes streams of operations: a line in, a line out, for as long as the client likes. */
@RestController
@RequiredArgsConstructor
class StreamController {

    private final OperationSender sender;
    private final OpenStreams streams;
    private final BillingClientSettings settings;

    @PostMapping(
            path = "/operations",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Sends a stream of operations, one a line",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = CardOperation.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationResult.class)))
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Idempotency-Key") != null) {
            throw ProblemException.parameter("Idempotency-Key", "is for single operations; give each line its own id");
        }
        StreamConnection connection = StreamConnection.of(request);
        if (!streams.add(connection)) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNAVAILABLE, "too many streams are open just now; try again later"));
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            response.flushBuffer();
            stream(request, response, connection).run();
        } catch (IOException e) {
            throw new CloseNowException("a stream broke off", e);
        } finally {
            streams.remove(connection);
        }
    }

    private OperationStream stream(
            HttpServletRequest request, HttpServletResponse response, StreamConnection connection) throws IOException {
        ResultWriter results = new ResultWriter(
                response.getOutputStream(), settings.client().stream().maxInFlight(), connection::stopReading);
        return new OperationStream(sender, new LineReader(request.getInputStream()), results);
    }
}
