package io.cardledger.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardledger.fault.cluster.settings.StoreKind;
import io.cardledger.fault.plan.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarnessOptionsTests {

    @Test
    void areReadInAnyOrder() {
        HarnessOptions options =
                HarnessOptions.parse("--fault", "server-kill,mix", "7", "--store", "in-memory", "--seed", "-3");

        assertThat(options.runs()).isEqualTo(7);
        assertThat(options.seed()).isEqualTo(-3);
        assertThat(options.faults()).containsExactly(FaultKind.SERVER_KILL, FaultKind.MIX);
        assertThat(options.store()).isEqualTo(StoreKind.IN_MEMORY);
        assertThat(options.brokers()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "many",
                "--seed",
                "--seed x",
                "--fault flood",
                "--store paper",
                "--brokers 2",
                "--servers 0",
                "--brokers 1 --fault broker-kill-controller"
            })
    void areRefusedIfTheyCannotBeMeant(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> HarnessOptions.parse(line.split(" ")));
    }
}
