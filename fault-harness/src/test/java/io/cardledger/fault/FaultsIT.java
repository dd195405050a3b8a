package io.cardledger.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.fault.plan.FaultKind;
import io.cardledger.fault.run.FaultRun;
import io.cardledger.fault.run.RunPlan;
import io.cardledger.fault.run.RunResult;
import io.cardledger.fault.run.Verdict;
import io.cardledger.test.file.Workspace;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A short selection of what {@code fault-harness/run} does: one broker, two servers, one fault at a time. */
@Tag("faults")
class FaultsIT {

    private static final int SEED_LIMIT = 1_000_000;
    private static final long SEED =
            Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong(SEED_LIMIT));

    @Test
    void keepEveryPromiseWhenAServerIsKilled() {
        assertEveryPromiseIsKeptUnder(FaultKind.SERVER_KILL);
    }

    @Test
    void keepEveryPromiseWhenAServerIsToldToStop() {
        assertEveryPromiseIsKeptUnder(FaultKind.SERVER_TERM);
    }

    @Test
    void keepEveryPromiseWhenAServerStandsStillForAWhile() {
        assertEveryPromiseIsKeptUnder(FaultKind.SERVER_PAUSE);
    }

    @Test
    void keepEveryPromiseWhenAServerIsCutOffFromTheBroker() {
        assertEveryPromiseIsKeptUnder(FaultKind.LINK_CUT_ALL_BROKERS);
    }

    @Test
    void keepEveryPromiseWhenTheBrokerIsKilled() {
        assertEveryPromiseIsKeptUnder(FaultKind.BROKER_KILL_LEADER);
    }

    private static void assertEveryPromiseIsKeptUnder(FaultKind fault) {
        long seed = SEED + fault.ordinal();
        RunPlan plan = new RunPlan(seed, List.of(fault), ClusterSettings.of(1, 2, RunMatrix.storeOf(seed)));
        System.out.println(plan.command());
        RunResult result = make(plan);
        if (result.verdict() == Verdict.INVALID) {
            result = make(plan);
        }
        assumeThat(result.verdict())
                .as("the machine starved the processes, %s", result.starvation())
                .isNotEqualTo(Verdict.INVALID);
        assertThat(result.violations()).as("repeat with %s", plan.command()).isEmpty();
        assertThat(result.totals().operations()).as("acknowledged operations").isPositive();
        assertThat(result.totals().answers()).as("checked answers").isPositive();
        Workspace.delete(result.directory());
    }

    private static RunResult make(RunPlan plan) {
        return new FaultRun(plan, Workspace.directory("faults"), System.out::println).make();
    }
}
