package io.cardledger.fault.sabotage;

import static io.cardledger.fault.sabotage.Sabotage.ANSWERS_WHILE_RESTORING;
import static io.cardledger.fault.sabotage.Sabotage.AT_LEAST_ONCE;
import static io.cardledger.fault.sabotage.Sabotage.AT_LEAST_ONCE_BLINDLY;
import static io.cardledger.fault.sabotage.Sabotage.FORWARDING_AS_NOT_FOUND;
import static io.cardledger.fault.sabotage.Sabotage.NO_DUPLICATE_DETECTION;
import static io.cardledger.fault.sabotage.Sabotage.PAGE_WITHOUT_A_PARTITION;
import static io.cardledger.fault.sabotage.Sabotage.REPLIES_WITHOUT_WAITING;
import static io.cardledger.fault.sabotage.Sabotage.ROUTER_WITH_ANOTHER_HASH;
import static io.cardledger.fault.sabotage.Sabotage.STANDBY_IGNORES_AFTER;
import static io.cardledger.fault.sabotage.Sabotage.STANDBY_SAYS_NOT_FOUND;
import static io.cardledger.fault.sabotage.Sabotage.STORE_FLUSHED_AFTER_ITS_OFFSETS;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sabotages that one trial shows: each breaks a rule that no other of them breaks.
 *
 * @param sabotages those of the group
 */
record SabotageGroup(List<Sabotage> sabotages) {

    /** Each alone, which takes longer. */
    static Stream<SabotageGroup> ofOne() {
        return Arrays.stream(Sabotage.values()).map(SabotageGroup::of);
    }

    /** As many together as can be told apart. */
    static Stream<SabotageGroup> ofMany() {
        return Stream.of(
                of(NO_DUPLICATE_DETECTION, REPLIES_WITHOUT_WAITING, PAGE_WITHOUT_A_PARTITION, ROUTER_WITH_ANOTHER_HASH),
                of(FORWARDING_AS_NOT_FOUND),
                of(AT_LEAST_ONCE, ANSWERS_WHILE_RESTORING),
                of(AT_LEAST_ONCE_BLINDLY),
                of(STORE_FLUSHED_AFTER_ITS_OFFSETS),
                of(STANDBY_SAYS_NOT_FOUND, STANDBY_IGNORES_AFTER));
    }

    private static SabotageGroup of(Sabotage... sabotages) {
        return new SabotageGroup(List.of(sabotages));
    }

    int servers() {
        return symptoms().mapToInt(Symptom::servers).max().orElseThrow();
    }

    boolean isShownByACrash() {
        return symptoms().anyMatch(Symptom::isShownByACrash);
    }

    List<String> arguments() {
        return symptoms()
                .flatMap(symptom -> symptom.arguments().stream())
                .distinct()
                .toList();
    }

    /** For each of them, the rules of which one at least must be found broken. */
    Stream<Symptom> symptoms() {
        return sabotages.stream().map(Symptom::of);
    }

    /** Whether these broken rules show each of them. */
    boolean isShownBy(Set<String> rules) {
        return symptoms().allMatch(symptom -> symptom.rules().stream().anyMatch(rules::contains));
    }

    List<String> confessions() {
        return sabotages.stream()
                .flatMap(sabotage -> sabotage.breakages().stream())
                .map(Breakage::confession)
                .toList();
    }

    /** As the agent takes them. */
    @Override
    public String toString() {
        return sabotages.stream().map(Sabotage::name).collect(Collectors.joining(","));
    }
}
