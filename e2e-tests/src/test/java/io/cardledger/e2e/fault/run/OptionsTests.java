package io.cardledger.e2e.fault.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardledger.e2e.fault.chaos.FaultKind;
import io.cardledger.e2e.fault.cluster.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void areReadInAnyOrder() {
        Options options = Options.parse("--fault", "server-kill,mix", "7", "--store", "in-memory", "--seed", "-3");

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
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(line.split(" ")));
    }
}
