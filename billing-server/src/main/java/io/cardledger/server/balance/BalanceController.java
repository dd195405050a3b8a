package io.cardledger.server.balance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import io.cardledger.model.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Balances over HTTP: any instance answers for any card. */
@RestController
@RequestMapping("/balance")
@RequiredArgsConstructor
class BalanceController {

    private final BalanceParameters parameters;
    private final BalanceReads reads;
    private final WaitingReads waiting;
    private final AnswerRenderer renderer;

    @GetMapping(
            path = "/{card}",
            produces = {APPLICATION_JSON_VALUE, Problem.MEDIA_TYPE})
    Object json(@PathVariable String card, HttpServletRequest call) {
        return answer(card, APPLICATION_JSON_VALUE, call);
    }

    @GetMapping(path = "/{card}", produces = TEXT_PLAIN_VALUE)
    Object text(@PathVariable String card, HttpServletRequest call) {
        return answer(card, TEXT_PLAIN_VALUE, call);
    }

    /** An answer that is there at once takes no detour over another thread. */
    private Object answer(String card, String accept, HttpServletRequest call) {
        BalanceRequest request = parameters.read(card, accept, call);
        WaitingRead read = new WaitingRead(
                card,
                request.terms().patience(),
                left -> reads.attempt(request, left),
                obstacle -> obstacle.toAnswer(card));
        CompletableFuture<Answer> answer = read.tryAgain();
        if (!read.isAnsweredInAMoment()) {
            return waiting.await(read).thenApply(late -> renderer.render(late, accept));
        }
        return renderer.render(answer.join(), accept);
    }
}
