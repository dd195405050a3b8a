package io.cardledger.server.balance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.AnswerForm;
import io.cardledger.server.answer.AnswerRenderer;
import io.cardledger.server.waiting.WaitingRead;
import io.cardledger.server.waiting.WaitingReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Balances over HTTP: any instance answers for any card. */
@RestController
@RequiredArgsConstructor
class BalanceController {

    static final String PATH = "/balance/{card}";

    private final BalanceParameters parameters;
    private final BalanceReads reads;
    private final WaitingReads waiting;
    private final AnswerRenderer renderer;

    /** An answer that is there at once takes no detour: neither over another thread nor through Spring's converters. */
    @Operation(
            summary = "A card's balance",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = CardBalance.class)),
                                @Content(mediaType = TEXT_PLAIN_VALUE, schema = @Schema(implementation = String.class))
                            }))
    @GetMapping(PATH)
    @Nullable
    CompletableFuture<ResponseEntity<byte[]>> balance(
            @PathVariable String card, HttpServletRequest call, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        BalanceRequest request = parameters.read(card, AnswerForm.preferred(call), call);
        WaitingRead read = waiting.read(
                card,
                request.options().maxWait(),
                left -> reads.attempt(request, left),
                reason -> reason.toAnswer(card));
        CompletableFuture<Answer> answer = read.tryFirst(left -> reads.attemptAtOnce(request, left));
        if (!answer.isDone()) {
            return waiting.await(read).thenApply(late -> renderer.render(late, request.accept()));
        }
        write(renderer.render(answer.join(), request.accept()), response);
        return null;
    }

    private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        byte[] body = answer.getBody();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (body != null) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
