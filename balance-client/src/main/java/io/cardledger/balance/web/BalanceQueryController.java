package io.cardledger.balance.web;

import io.cardledger.balance.query.BalanceAnswer;
import io.cardledger.balance.query.BalanceQueries;
import io.cardledger.model.card.CardRules;
import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.WaitTime;
import io.cardledger.support.parameter.Parameters;
import io.cardledger.support.problem.ProblemAnswers;
import io.cardledger.support.problem.ProblemException;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiredArgsConstructor
class BalanceQueryController {

    private final BalanceQueries queries;

    /** A card's balance, asked for over the topics. */
    @GetMapping(
            path = "/balance/{card}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    CompletableFuture<ResponseEntity<?>> balance(
            @PathVariable String card,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String wait) {
        if (!CardRules.isCard(card)) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_CARD, "card " + CardRules.RULE).withField("card"));
        }
        BalanceQuery query = new BalanceQuery(
                card,
                Parameters.read("after", after, Positions::parse, Positions.NONE),
                Parameters.read("wait", wait, WaitTime::parse, WaitTime.DEFAULT),
                BalanceQuery.Form.JSON);
        return queries.ask(query).thenApply(BalanceQueryController::response);
    }

    private static ResponseEntity<?> response(BalanceAnswer answer) {
        return answer.<ResponseEntity<?>>map(
                known -> ResponseEntity.ok(known.balance()), refused -> ProblemAnswers.of(refused.problem()));
    }
}
