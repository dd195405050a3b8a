package io.cardledger.server.balance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.cardledger.model.problem.Problem;
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

    private final BalanceParameters terms;
    private final ListingParameters listings;
    private final ListingReads reads;
    private final WaitingReads waiting;
    private final AnswerRenderer renderer;

    @GetMapping(
            path = "/balance",
            produces = {APPLICATION_JSON_VALUE, Problem.MEDIA_TYPE})
    CompletableFuture<ResponseEntity<byte[]>> list(HttpServletRequest call) {
        Parameters parameters = new Parameters(call.getParameterMap());
        ReadTerms readTerms = terms.terms(parameters, call);
        Gathering gathering = new Gathering(listings.read(parameters, readTerms.errand()), readTerms);
        WaitingRead read = new WaitingRead(
                OF_NO_SINGLE_CARD, readTerms.maxWait(), left -> reads.attempt(gathering, left), gathering::refusal);
        CompletableFuture<Answer> answer = read.tryAgain();
        return (answer.isDone() ? answer : waiting.await(read))
                .thenApply(done -> renderer.render(done, APPLICATION_JSON_VALUE));
    }
}
