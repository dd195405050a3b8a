package io.cardledger.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationOutcome;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import lombok.RequiredArgsConstructor;

/** The steps of a user, told by what they see; they work on any deployment. */
@RequiredArgsConstructor
public final class Journey {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TIMEOUT_WITH_FAILURES = Duration.ofMinutes(3);

    private final Deployment deployment;

    /** Sends an operation and has it accepted. */
    public AcceptedOperation operationAccepted(String card, String amount) {
        HttpResponse<String> answer = Http.postJson(deployment.billingClient(), "/operations", operation(card, amount));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return read(answer, AcceptedOperation.class);
    }

    /** Sends an operation under an id and waits for what becomes of it. */
    public OperationOutcome outcomeOf(String card, String amount, String id) {
        HttpResponse<String> answer = sentUnderId(card, amount, id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer, OperationOutcome.class);
    }

    /**
     * The same while something fails: sent again under its id, as a caller may, until it is known what became of it.
     */
    public OperationOutcome outcomeDespiteFailures(String card, String amount, String id) {
        HttpResponse<String> answer = await().atMost(TIMEOUT_WITH_FAILURES)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> sentUnderId(card, amount, id), sent -> sent.statusCode() == 200);
        return read(answer, OperationOutcome.class);
    }

    private HttpResponse<String> sentUnderId(String card, String amount, String id) {
        return Http.postJson(
                deployment.billingClient(),
                "/operations",
                operation(card, amount),
                "Idempotency-Key",
                id,
                "Prefer",
                "wait=30");
    }

    /** The balance that includes the operation, as one of the servers tells it. */
    public HttpResponse<String> balanceAfter(AcceptedOperation operation, URI server) {
        String path = "/balance/" + operation.card() + "?after=" + operation.position() + "&wait=30s";
        HttpResponse<String> answer = Http.get(server, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** Sooner or later, every server and balance-client tell that balance. */
    public void balanceIs(String card, String amount, long operations) {
        deployment.billingServers().forEach(server -> balanceIs(server, card, amount, operations));
        balanceIs(deployment.balanceClient(), card, amount, operations);
    }

    /** The balance as the application tells it now. */
    public CardBalance balance(URI application, String card) {
        HttpResponse<String> answer = Http.get(application, "/balance/" + card);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer, CardBalance.class);
    }

    private void balanceIs(URI application, String card, String amount, long operations) {
        await().atMost(TIMEOUT).untilAsserted(() -> {
            CardBalance balance = balance(application, card);
            assertThat(balance.balance()).isEqualTo(Money.parse(amount));
            assertThat(balance.operations()).isEqualTo(operations);
        });
    }

    private static String operation(String card, String amount) {
        return BillingJson.mapper().writeValueAsString(CardOperation.of(card, Money.parse(amount)));
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) {
        return BillingJson.mapper().readValue(answer.body(), type);
    }
}
