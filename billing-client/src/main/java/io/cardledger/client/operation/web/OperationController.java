package io.cardledger.client.operation.web;

import io.cardledger.client.operation.IdentifiedOperation;
import io.cardledger.client.operation.OperationSender;
import io.cardledger.client.outcome.DecidedOperation;
import io.cardledger.client.outcome.OutcomeSender;
import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes single operations. */
@RestController
@RequiredArgsConstructor
class OperationController {

    private final OperationSender sender;
    private final OutcomeSender outcomes;
    private final BillingClientSettings settings;

    @PostMapping(
            path = "/operations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sends one operation",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = CardOperation.class))))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AcceptedOperation.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationOutcome.class)))
    CompletableFuture<ResponseEntity<Object>> send(HttpServletRequest request) throws IOException {
        Preferences preferences = Preferences.of(headers(request, Preferences.HEADER));
        IdempotencyKey key = IdempotencyKey.of(headers(request, IdempotencyKey.HEADER));
        CardOperation operation =
                OperationBody.read(request, settings.client().sending().bodyTimeout());
        IdentifiedOperation identified = key.identify(operation);
        return preferences.waits()
                ? outcomes.send(identified, preferences.maxWait()).thenApply(decided -> answer(decided, preferences))
                : sender.send(identified).thenApply(ResponseEntity.accepted()::body);
    }

    private static ResponseEntity<Object> answer(DecidedOperation decided, Preferences preferences) {
        ResponseEntity.BodyBuilder answer = decided.outcome() == null ? ResponseEntity.accepted() : ResponseEntity.ok();
        return answer.header(Preferences.APPLIED_HEADER, preferences.applied())
                .body(decided.outcome() == null ? decided.accepted() : decided.outcome());
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
