package io.cardledger.fault.plan;

import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.fault.injection.SeededChoice;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong in one run, and when; all of it follows from the seed.
 *
 * @param seed what it follows from
 * @param steps one after the other
 */
public record FaultPlan(long seed, List<FaultStep> steps) {

    private static final Duration SHORTEST_CALM = Duration.ofMillis(500);
    private static final Duration LONGEST_CALM = Duration.ofSeconds(5);

    /** With these kinds of faults, in this order. */
    public static FaultPlan of(long seed, List<FaultKind> kinds, ClusterSettings cluster) {
        SeededChoice choice = new SeededChoice(new Random(seed), cluster.servers(), cluster.brokers());
        return new FaultPlan(
                seed, kinds.stream().map(kind -> step(kind, choice)).toList());
    }

    private static FaultStep step(FaultKind kind, SeededChoice choice) {
        return new FaultStep(
                kind, kind.fault(choice), choice.between(SHORTEST_CALM, LONGEST_CALM), kind.lasting(choice));
    }
}
