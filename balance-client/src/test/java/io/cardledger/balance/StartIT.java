package io.cardledger.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.topic.BrokerUnreachableException;
import io.cardledger.model.topic.TopicMisfitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @Test
    void isRefusedInOneLineWhenTopicsDoNotFit(CapturedOutput output) {
        RunningBalanceClient.against(TestBroker.shared()).close();
        assertThatThrownBy(() -> RunningBalanceClient.against(TestBroker.shared(), "--billing.topics.partitions=5"))
                .isInstanceOf(TopicMisfitException.class);
        assertThat(output.getAll().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("balance-client cannot start: topic billing-operation-in has 4 partitions");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void isGivenUpInOneLineWhenNoBrokerAnswers(CapturedOutput output) {
        assertThatThrownBy(() -> RunningBalanceClient.against(
                        TestBroker.shared(),
                        "--spring.kafka.bootstrap-servers=localhost:1",
                        "--billing.balance.start-timeout=0s"))
                .isInstanceOf(BrokerUnreachableException.class);
        assertThat(output).containsOnlyOnce("cannot start: no broker answered at localhost:1");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void isRefusedWhenASettingIsOutOfRange() {
        assertThatThrownBy(() -> RunningBalanceClient.against(TestBroker.shared(), "--billing.balance.cards=a/b"))
                .hasStackTraceContaining("billing.balance.cards: each must be 1 to 64 characters");
    }
}
