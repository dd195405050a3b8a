package io.cardledger.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

class KafkaExitsTests {

    @Test
    void tellsTheOwnerOfAFatalFaultInsteadOfEndingTheProcess() {
        List<String> faults = new ArrayList<>();
        Consumer<BrokerException> owner = fault -> faults.add(fault.getMessage());
        KafkaExits.watch(owner);
        assertThatThrownBy(() -> Exit.halt(1, "disk is gone")).isInstanceOf(BrokerException.class);
        assertThatThrownBy(() -> Exit.exit(1)).isInstanceOf(BrokerException.class);
        KafkaExits.unwatch(owner);
        assertThatThrownBy(() -> Exit.halt(1)).isInstanceOf(BrokerException.class);
        assertThat(faults).hasSize(2).first().asString().contains("disk is gone");
    }
}
