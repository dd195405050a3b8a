package io.cardledger.balance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.balance.BalanceResponder;
import io.cardledger.balance.Replies;
import io.cardledger.balance.RunningBalanceClient;
import io.cardledger.balance.TestBroker;
import io.cardledger.model.card.CardRules;
import io.cardledger.model.problem.ProblemType;
import java.net.http.HttpResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceCallIT {

    private static RunningBalanceClient client;
    private BalanceResponder server;

    @BeforeAll
    static void start() {
        client = RunningBalanceClient.against(TestBroker.shared(), "--billing.balance.reply-timeout=1s");
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @BeforeEach
    void play() {
        server = new BalanceResponder(TestBroker.shared(), query -> Replies.balance("0", "300.00"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void answersWithTheBalanceAsTheServerTellsIt() {
        HttpResponse<String> response = client.get("/balance/0");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo(Replies.balance("0", "300.00"));
    }

    @Test
    void answersWithJustTheDecimalWhenPlainTextIsWanted() {
        HttpResponse<String> response = client.get("/balance/0", "Accept", "text/plain");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(response.body()).isEqualTo("300.00");
    }

    @Test
    void answersWithJsonWhoeverAcceptsBoth() {
        assertThat(client.get("/balance/0", "Accept", "*/*").body()).startsWith("{");
        assertThat(client.get("/balance/0", "Accept", "text/plain;q=0.5, application/json")
                        .body())
                .startsWith("{");
    }

    @Test
    void keepsEveryDigitOfALargeBalance() {
        server.answerWith(query -> Replies.balance("0", "922337203685477.5807"));
        assertThat(client.get("/balance/0", "Accept", "text/plain").body()).isEqualTo("922337203685477.5807");
    }

    @Test
    void asksInJsonKeyedByTheCard() {
        client.get("/balance/0");
        ConsumerRecord<String, String> query = server.asked().get(0);
        assertThat(query.value()).isEqualTo("{\"card\":\"0\"}");
        assertThat(query.key()).isEqualTo("0");
        assertThat(query.partition()).isEqualTo(CardRules.partitionOf("0", 4));
    }

    @Test
    void passesPositionAndMaxWaitOn() {
        client.get("/balance/0?after=2@1045,0@3&wait=500ms");
        assertThat(server.asked().get(0).value())
                .isEqualTo("{\"card\":\"0\",\"after\":\"0@3,2@1045\",\"wait\":\"500ms\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b:c-d_E", "...", "0:1", "%41"})
    void asksForCardsOfEveryKind(String card) {
        String plain = card.replace("%41", "A");
        server.answerWith(query -> Replies.balance(plain, "1.00"));
        assertThat(client.get("/balance/" + card).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/balance/%20,                 bad-card,      card",
        "/balance/a%25b,               bad-card,      card",
        "/balance/%C3%A4,              bad-card,      card",
        "/balance/0?after=x,           bad-parameter, after",
        "/balance/0?after=,            bad-parameter, after",
        "/balance/0?after=1@1&after=1@2, bad-parameter, after",
        "/balance/0?wait=31s,          bad-parameter, wait",
        "/balance/0?wait=-1s,          bad-parameter, wait",
        "/balance/0?wait=soon,         bad-parameter, wait",
    })
    void refusesWhatIsMalformedAndNamesTheField(String path, String type, String field) {
        HttpResponse<String> response = client.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("urn:cardledger:problem:" + type, "\"field\":\"" + field + "\"");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void refusesACardThatIsTooLong() {
        assertThat(client.get("/balance/" + "x".repeat(65)).statusCode()).isEqualTo(400);
    }

    @Test
    void reportsAnUnknownCard() {
        server.answerWith(query -> Replies.unknownCard());
        HttpResponse<String> response = client.get("/balance/0", "Accept", "text/plain");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).isEqualTo(Replies.unknownCard());
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT,504", "BAD_QUERY,400", "UNAVAILABLE,503"})
    void passesTheServersProblemsOn(ProblemType type, int status) {
        server.answerWith(query -> Replies.problem(type, "because"));
        HttpResponse<String> response = client.get("/balance/0");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(Replies.problem(type, "because"));
        assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @Test
    void reportsThatNoServerAnsweredInTime() {
        server.answerWith(query -> null);
        HttpResponse<String> response = client.get("/balance/0?wait=0s");
        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).contains("urn:cardledger:problem:timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "300.00",
                "[]",
                "{}",
                "{\"card\":\"0\"}",
                "{\"type\":\"urn:x\"}",
                "{\"type\":\"urn:x\",\"title\":\"t\",\"status\":200,\"detail\":\"d\"}",
                "{\"card\":\"0\",\"balance\":\"x\"}"
            })
    void answersThatTheReplyCannotBeRead(String reply) {
        server.answerWith(query -> reply);
        HttpResponse<String> response = client.get("/balance/0");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("the reply cannot be read");
    }

    @Test
    void neverTellsTheBalanceOfAnotherCard() {
        server.answerWith(query -> Replies.balance("1", "5.00"));
        assertThat(client.get("/balance/0").statusCode()).isEqualTo(503);
    }

    @Test
    void servesAnIndexAndItsOpenApi() {
        assertThat(client.get("/").body()).contains("\"balance\":\"/balance/{card}{?after,wait}\"");
        assertThat(client.get("/v3/api-docs").body()).contains("/balance/{card}");
    }

    @Test
    void isReadyAndShowsItsMetrics() {
        assertThat(client.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(client.get("/actuator/prometheus").body()).contains("billing_balance_waiting");
    }
}
