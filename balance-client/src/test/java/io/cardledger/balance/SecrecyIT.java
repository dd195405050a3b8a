package io.cardledger.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.balance.board.BalanceBoard;
import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.test.log.CapturedLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecrecyIT {

    private static final String CARD = "m4rk3r-card";
    private static final String AMOUNT = "4711471147.11";
    private static final String[] SETTINGS = {
        "--billing.balance.cards=" + CARD,
        "--billing.balance.reply-timeout=500ms",
        "--billing.balance.printing.interval=200ms",
        "--logging.level.root=INFO",
        "--logging.level.io.cardledger.support.reply.SharedReplyTemplate=INFO",
        "--logging.level.org.apache.kafka.clients.NetworkClient=INFO"
    };

    @Test
    void cardsAndAmountsAreLoggedNeitherOnSuccessNorUnderFaults() {
        KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral());
        try (RunningBalanceClient client = RunningBalanceClient.against(broker, SETTINGS);
                CapturedLog log = new CapturedLog()) {
            try {
                exercise(broker, client);
            } finally {
                broker.close();
            }
            client.get("/balance/" + CARD);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> client.bean(BalanceBoard.class).latest().trouble() != null);
            assertThat(log.text()).contains("Reply timed out").doesNotContain("m4rk3r", "4711471147");
        }
    }

    private static void exercise(KraftBroker broker, RunningBalanceClient client) {
        try (BalanceResponder server = new BalanceResponder(broker, query -> Replies.balance(CARD, AMOUNT))) {
            assertThat(client.get("/balance/" + CARD).body()).contains(AMOUNT);
            client.get("/balance/" + CARD + "!");
            client.get("/balance/0?after=" + CARD + "&wait=" + CARD);
            client.get("/" + CARD);
            client.get("/balance/" + CARD, "Accept", "image/png");
            server.answerWith(query -> "{\"card\":\"" + CARD + "\",\"balance\":" + AMOUNT + "!");
            client.get("/balance/" + CARD);
            server.answerWith(query -> Replies.problem(ProblemType.INTERNAL, CARD));
            client.get("/balance/" + CARD);
            server.answerWith(query -> null);
            client.get("/balance/" + CARD + "?wait=0s");
            server.intrude(CARD + AMOUNT, null, null);
        }
    }
}
