package io.cardledger.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.plan.FaultKind;
import io.cardledger.fault.run.RunPlan;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunMatrixTests {

    @Test
    void hasEveryFaultAtLeastOnceHoweverManyRunsThereAre() {
        assertThat(kinds("3")).contains(FaultKind.values());
        assertThat(kinds("--seed", "7")).contains(FaultKind.values());
        assertThat(kinds("50")).contains(FaultKind.values());
    }

    @Test
    void hasNoFaultThatNeedsMoreBrokersThanThereAre() {
        assertThat(kinds("20", "--brokers", "1"))
                .contains(FaultKind.BROKER_KILL_LEADER)
                .doesNotContain(FaultKind.BROKER_KILL_CONTROLLER, FaultKind.LINK_CUT_BROKER);
    }

    @Test
    void followsFromTheSeed() {
        assertThat(plans("10", "--seed", "5").toString())
                .isEqualTo(plans("10", "--seed", "5").toString())
                .isNotEqualTo(plans("10", "--seed", "6").toString());
    }

    @Test
    void canRepeatEachRunByTheCommandThatItPrints() {
        for (RunPlan plan : plans("5", "--seed", "9")) {
            String[] command = plan.command().replace("fault-harness/run ", "").split(" ");
            assertThat(plans(command)).containsExactly(plan);
            assertThat(plans(command).get(0).faults().steps())
                    .hasToString(plan.faults().steps().toString());
        }
    }

    private static List<FaultKind> kinds(String... arguments) {
        return plans(arguments).stream().flatMap(plan -> plan.kinds().stream()).collect(Collectors.toList());
    }

    private static List<RunPlan> plans(String... arguments) {
        return new RunMatrix(HarnessOptions.parse(arguments)).plans();
    }
}
