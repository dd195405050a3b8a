package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.ClusterSettings;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong in one run, and when; all of it follows from the seed.
 *
 * @param seed what it follows from
 * @param steps one after the other
 */
public record Plan(long seed, List<Step> steps) {

    private static final Duration SHORTEST_CALM = Duration.ofMillis(500);
    private static final Duration LONGEST_CALM = Duration.ofSeconds(5);

    /** With these kinds of faults, in this order. */
    public static Plan of(long seed, List<FaultKind> kinds, ClusterSettings cluster) {
        Dice dice = new Dice(new Random(seed), cluster.servers(), cluster.brokers());
        return new Plan(seed, kinds.stream().map(kind -> step(kind, dice)).toList());
    }

    private static Step step(FaultKind kind, Dice dice) {
        return new Step(kind, kind.fault(dice), dice.between(SHORTEST_CALM, LONGEST_CALM), kind.lasting(dice));
    }
}
