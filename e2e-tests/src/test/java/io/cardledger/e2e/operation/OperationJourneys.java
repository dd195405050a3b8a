package io.cardledger.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Http;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.operation.Outcome;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;

/** What a user does with operations and balances, on any deployment. */
@RequiredArgsConstructor
public abstract class OperationJourneys {

    private final Deployment deployment;
    private final Journey journey;

    private final String card = Secrets.card();

    @Test
    void acceptedOperationIsSeenByEveryReader() {
        journey.operationAccepted(card, "100.0");
        AcceptedOperation last = journey.operationAccepted(card, Secrets.AMOUNT);

        List<HttpResponse<String>> answers = deployment.billingServers().stream()
                .map(server -> journey.balanceAfter(last, server))
                .toList();
        assertThat(answers)
                .allSatisfy(OperationJourneys::saysWhereItComesFrom)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(journey.balance(deployment.billingServers().get(0), card)
                        .position()
                        .toString())
                .isEqualTo(last.position().toString());
        journey.balanceIs(card, "48711.9037", 2);
    }

    @Test
    void balanceIsABareDecimalForWhoeverWantsText() {
        AcceptedOperation operation = journey.operationAccepted(card, "1.0E2");
        URI server = deployment.billingServers().get(1);
        journey.balanceAfter(operation, server);

        HttpResponse<String> answer = Http.get(server, "/balance/" + card, "Accept", "text/plain");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body()).isEqualTo("100.00");
    }

    @Test
    void sameIdCountsOnceAndAnotherAmountUnderItIsAConflict() {
        OperationOutcome applied = journey.outcomeOf(card, "7.5", "order-1");
        assertThat(applied.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(applied.balance()).isEqualTo(Money.parse("7.50"));
        assertThat(journey.outcomeOf(card, "7.50", "order-1").outcome()).isEqualTo(Outcome.DUPLICATE);
        OperationOutcome conflict = journey.outcomeOf(card, "8", "order-1");
        assertThat(conflict.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(conflict.balance()).isEqualTo(Money.parse("7.50"));
        journey.balanceIs(card, "7.50", 1);
    }

    @Test
    void cardWithoutOperationsIsUnknownEverywhere() {
        assertThat(deployment.billingServers())
                .extracting(server -> Http.get(server, "/balance/" + card).statusCode())
                .containsOnly(404);
        assertThat(Http.get(deployment.balanceClient(), "/balance/" + card).statusCode())
                .isEqualTo(404);
    }

    private static void saysWhereItComesFrom(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Billing-Source").orElseThrow()).isIn("active", "standby");
        assertThat(answer.headers().firstValue("Billing-Lag").orElseThrow()).matches("\\d+");
        assertThat(answer.headers().firstValue("Billing-Instance").orElseThrow())
                .matches("\\S+:\\d+");
    }
}
