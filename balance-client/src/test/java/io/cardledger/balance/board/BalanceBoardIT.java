package io.cardledger.balance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.balance.BalanceResponder;
import io.cardledger.balance.Replies;
import io.cardledger.balance.RunningBalanceClient;
import io.cardledger.balance.TestBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class BalanceBoardIT {

    private static final String FAST = "--billing.balance.printing.interval=100ms";

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void printsItsCardsBalancesAgainAndAgain() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (BalanceResponder server = new BalanceResponder(TestBroker.shared(), BalanceBoardIT::answer);
                RunningBalanceClient client = RunningBalanceClient.against(
                        TestBroker.shared(),
                        FAST,
                        "--billing.balance.cards=0,1",
                        "--billing.balance.printing.enabled=true")) {
            await().until(() ->
                    text(printed).lines().filter("0: 300.00"::equals).count() > 2);
            assertThat(text(printed)
                            .lines()
                            .filter(line -> line.matches("[01]: .*"))
                            .distinct())
                    .containsExactlyInAnyOrder("0: 300.00", "1: null");
            assertThat(server.asked()).isNotEmpty();
            assertThat(client.bean(BalanceBoard.class).latest().trouble()).isNull();
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void goesOnWhenAListenerFails() {
        List<BoardView> seen = new CopyOnWriteArrayList<>();
        try (BalanceResponder server = new BalanceResponder(TestBroker.shared(), BalanceBoardIT::answer);
                RunningBalanceClient client =
                        RunningBalanceClient.against(TestBroker.shared(), FAST, "--billing.balance.cards=0")) {
            client.bean(BalanceBoard.class).addListener(view -> {
                throw new IllegalStateException("on purpose");
            });
            client.bean(BalanceBoard.class).addListener(seen::add);
            await().until(() -> seen.size() > 2);
            assertThat(seen.get(2).balances()).containsOnlyKeys("0");
            assertThat(server.asked()).isNotEmpty();
        }
    }

    @Test
    void keepsTheLatestAnswerWhileNobodyAnswers() {
        try (BalanceResponder server = new BalanceResponder(TestBroker.shared(), BalanceBoardIT::answer);
                RunningBalanceClient client = RunningBalanceClient.against(
                        TestBroker.shared(),
                        FAST,
                        "--billing.balance.cards=0",
                        "--billing.balance.reply-timeout=100ms")) {
            BalanceBoard board = client.bean(BalanceBoard.class);
            await().until(() -> board.latest().balances().containsKey("0"));
            server.answerWith(query -> null);
            await().until(() -> board.latest().trouble() != null);
            assertThat(board.latest().balances()).containsKey("0");
            assertThat(board.latest().unanswered()).containsOnlyKeys("0");
            server.answerWith(BalanceBoardIT::answer);
            await().until(() -> board.latest().trouble() == null);
        }
    }

    private static String answer(String query) {
        return query.contains("\"0\"") ? Replies.balance("0", "300.00") : Replies.unknownCard();
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
