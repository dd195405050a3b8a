package io.cardledger.server.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.balance.BalancePage;
import io.cardledger.model.balance.Balances;
import io.cardledger.model.json.Golden;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.settings.Settings;
import io.cardledger.test.cases.SealedCases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ResponseEntity;

class AnswerRendererTests {

    private static final String JSON = "application/json";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AnswerRenderer renderer = new AnswerRenderer(Settings.address("here:1"), registry);

    static List<Answer> oneOfEachKind() {
        return List.of(
                new Answer.Found(Balances.threeHundred("0"), ReadSource.ACTIVE),
                new Answer.Unknown(Problem.of(ProblemType.UNKNOWN_CARD, "unknown")),
                UnavailableReason.MOVING.toAnswer("0"),
                new Answer.Relayed(new PeerResponse(200, Map.of("Billing-Lag", "7"), "x".getBytes(UTF_8))),
                new Answer.Several(new BalancePage(List.of(), null), ReadSource.standby(7), Set.of(1, 2), true));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void rendersEveryKindOfAnswer(Answer answer) {
        assertThat(renderer.render(answer, JSON).getBody()).isNotEmpty();
    }

    @Test
    void everyKindOfAnswerIsTested() {
        SealedCases.assertAnExampleOfEach(Answer.class, oneOfEachKind());
    }

    @Test
    void aBalanceIsTheGoldenFileAndSaysWhereItIsFrom() {
        ResponseEntity<byte[]> answer =
                renderer.render(new Answer.Found(Balances.threeHundred("0"), ReadSource.ACTIVE), JSON);

        assertThat(new String(answer.getBody(), UTF_8)).isEqualTo(Golden.read("balance"));
        assertThat(header(answer, "Billing-Source")).isEqualTo("active");
        assertThat(header(answer, "Billing-Lag")).isEqualTo("0");
        assertThat(header(answer, "Billing-Instance")).isEqualTo("here:1");
    }

    @Test
    void aBalanceIsTheBareDecimalForThoseWhoWantText() {
        ResponseEntity<byte[]> answer =
                renderer.render(new Answer.Found(Balances.threeHundred("0"), ReadSource.ACTIVE), "text/plain");
        assertThat(answer.getBody()).asString().isEqualTo("300.00");
    }

    @Test
    void anAnswerOfAStandbySaysHowFarItMayBeBehindAndIsCounted() {
        ResponseEntity<byte[]> answer =
                renderer.render(new Answer.Found(Balances.threeHundred("0"), ReadSource.standby(12)), JSON);

        assertThat(header(answer, "Billing-Source")).isEqualTo("standby");
        assertThat(header(answer, "Billing-Lag")).isEqualTo("12");
        assertThat(registry.counter("billing.answers.standby").count()).isEqualTo(1);
    }

    @Test
    void whoeverCannotBeAnsweredNowIsToldWhenToAskAgain() {
        assertThat(header(renderer.render(UnavailableReason.MOVING.toAnswer("0"), JSON), "Retry-After"))
                .isNotNull();
        assertThat(header(renderer.render(UnavailableReason.BEHIND.toAnswer("0"), JSON), "Retry-After"))
                .isNull();
    }

    @Test
    void onlyAnotherInstanceIsToldWhichPartitionsContributed() {
        Answer.Several forwarded = new Answer.Several(Balances.batch(), ReadSource.ACTIVE, Set.of(2), true);
        Answer.Several direct = new Answer.Several(Balances.batch(), ReadSource.ACTIVE, Set.of(2), false);
        assertThat(header(renderer.render(forwarded, JSON), "Billing-Partitions"))
                .isEqualTo("2");
        assertThat(header(renderer.render(direct, JSON), "Billing-Partitions")).isNull();
    }

    private static String header(ResponseEntity<byte[]> answer, String name) {
        return answer.getHeaders().getFirst(name);
    }
}
