package io.cardledger.server.listing;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.cardledger.model.problem.Problem;
import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.AnswerRenderer;
import io.cardledger.server.answer.ReadOptions;
import io.cardledger.server.waiting.WaitingRead;
import io.cardledger.server.waiting.WaitingReads;
import io.cardledger.support.parameter.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Balances of several cards over HTTP: those named, or a page of all; complete, or not at all. */
@RestController
@RequiredArgsConstructor
class ListingController {

    private static final String OF_NO_SINGLE_CARD = "";

    private final ListingParameters listings;
    private final ListingReads reads;
    private final WaitingReads waiting;
    private final AnswerRenderer renderer;

    @GetMapping(
            path = "/balance",
            produces = {APPLICATION_JSON_VALUE, Problem.MEDIA_TYPE})
    CompletableFuture<ResponseEntity<byte[]>> list(HttpServletRequest call) {
        Parameters parameters = new Parameters(call.getParameterMap());
        ReadOptions options = ReadOptions.of(parameters, call);
        PartialListing listing = new PartialListing(listings.read(parameters, options.origin()), options);
        WaitingRead read = waiting.read(
                OF_NO_SINGLE_CARD, options.maxWait(), left -> reads.attempt(listing, left), listing::refusal);
        CompletableFuture<Answer> answer = read.tryAgain();
        return (answer.isDone() ? answer : waiting.await(read))
                .thenApply(done -> renderer.render(done, APPLICATION_JSON_VALUE));
    }
}
