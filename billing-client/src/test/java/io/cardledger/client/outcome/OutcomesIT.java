package io.cardledger.client.outcome;

import static io.cardledger.client.RunningBillingClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.client.RunningBillingClient;
import io.cardledger.client.TestBroker;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.support.waiting.WaitingRoom;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesIT {

    private static final String OPERATION = "{\"card\":\"0\",\"operation\":100.0}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=20",
                "WAIT=20",
                "respond-async, wait=20",
                "x=\"a,wait=1\", wait=\"20\"; y",
                "wait=20, wait=1"
            })
    void answersWithTheOutcomeAndTheBalanceAfterIt(String prefer) throws Exception {
        BillingTopics topics = TestBroker.freshTopics();
        try (RunningBillingClient client = RunningBillingClient.start(TestBroker.address(), topics);
                OutcomeResponder server = new OutcomeResponder(topics)) {
            HttpResponse<String> answer = client.post(OPERATION, "Prefer", prefer);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=20");
            assertThat(json(answer).get("outcome").asString()).isEqualTo("APPLIED");
            assertThat(answer.body()).contains("\"balance\":300.00");
        }
    }

    @Test
    void answersWithThePositionWhenTheOutcomeTakesLonger() {
        try (RunningBillingClient client = RunningBillingClient.start()) {
            HttpResponse<String> answer = client.post(OPERATION, "Prefer", "wait=1");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(json(answer).propertyNames()).containsExactly("id", "card", "position");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=0", "handling=strict", "respond-async", ""})
    void doesNotWaitUnlessAskedTo(String prefer) {
        try (RunningBillingClient client = RunningBillingClient.start()) {
            HttpResponse<String> answer = client.post(OPERATION, "Prefer", prefer);

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
        }
    }

    @Test
    void answersManyWaitingCallsWithFewThreads() throws Exception {
        BillingTopics topics = TestBroker.freshTopics();
        try (RunningBillingClient client =
                RunningBillingClient.start(TestBroker.address(), topics, "--server.tomcat.threads.max=4")) {
            List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 100)
                    .mapToObj(i -> RunningBillingClient.http()
                            .sendAsync(
                                    client.operation(OPERATION, "Prefer", "wait=30")
                                            .build(),
                                    BodyHandlers.ofString()))
                    .toList();
            await().until(() -> TestBroker.committed(topics.operations()).size() == 100);
            try (OutcomeResponder server = new OutcomeResponder(topics)) {
                assertThat(calls)
                        .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
            }
        }
    }

    @Test
    void answersAtOnceWhenTooManyWait() {
        try (RunningBillingClient client = RunningBillingClient.start("--billing.client.outcome.max-waiting=0")) {
            assertThat(client.post(OPERATION, "Prefer", "wait=30").statusCode()).isEqualTo(202);
        }
    }

    @Test
    void answersWaitingCallsAtOnceWhenItStops() {
        RunningBillingClient client = RunningBillingClient.start();
        CompletableFuture<HttpResponse<String>> waiting = RunningBillingClient.http()
                .sendAsync(client.operation(OPERATION, "Prefer", "wait=30").build(), BodyHandlers.ofString());
        await().until(() -> TestBroker.committed(client.topics().operations()).size() == 1);
        WaitingRoom room = client.context().getBean(WaitingRoom.class);
        assertThat(waiting).isNotDone();

        room.stop();

        assertThat(waiting.join().statusCode()).isEqualTo(202);
        client.close();
    }
}
