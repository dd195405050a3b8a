package io.cardledger.fault.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.check.Checker;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.history.History;
import io.cardledger.test.file.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker sees what servers do wrong, and nothing in those that do all right. */
@Tag("faults")
class CheckerCatchesIT {

    /** What a crash shows may be missed in one of them: it takes a reader who asks in the wrong moment. */
    private static final int TRIALS = 3;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration NO_TIMEOUT = Duration.ZERO;
    private static final long SEED = Long.getLong("fault.seed", System.nanoTime());

    private final Path directory = Workspace.directory("sabotage");

    @AfterEach
    void tidyUp() {
        Workspace.delete(directory);
    }

    static Stream<SabotageGroup> groups() {
        return System.getProperty("fault.sabotage", "").equals("all") ? SabotageGroup.ofOne() : SabotageGroup.ofMany();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void seesWhatBrokenServersDo(SabotageGroup group) {
        Set<String> found = new HashSet<>();
        for (int trial = 0; trial < TRIALS && !group.isShownBy(found); trial++) {
            found.addAll(tryOut(group, directory.resolve("trial" + trial), SEED + trial));
        }
        assertThat(group.symptoms()).allSatisfy(symptom -> assertThat(found).containsAnyElementsOf(symptom.rules()));
    }

    private List<String> tryOut(SabotageGroup group, Path place, long seed) {
        List<String> agent = List.of("-javaagent:" + AgentJar.write(directory) + "=" + group);
        Consumer<FaultCluster> fault = group.isShownByACrash() ? TrialFaults::killAndRestart : TrialFaults::none;
        List<String> found = new ArrayList<>();
        Trial.of(group.servers(), agent, group.arguments(), fault).run(place, seed, (cluster, history) -> {
            requireBroken(group, place);
            found.addAll(rules(cluster, history, NO_TIMEOUT));
        });
        return found;
    }

    @Test
    void findsNothingWrongWithServersThatAreNotBroken() {
        Trial unbroken = Trial.of(2, List.of(), Symptom.EVERY_ARGUMENT, TrialFaults::killAndRestart);
        unbroken.run(directory, SEED, (cluster, history) -> {
            assertThat(Checker.check(cluster.access(), history, TIMEOUT)).isEmpty();
            LostRecords.loseSomeOf(cluster.access());
            assertThat(rules(cluster, history, NO_TIMEOUT)).contains("acknowledged-lost");
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "fault.sabotage", matches = "all", disabledReason = "takes three brokers")
    void seesWhatWritersLoseThatTrustOneBroker() {
        Trial.ofTrustInOneBroker()
                .run(
                        directory,
                        SEED,
                        (cluster, history) ->
                                assertThat(rules(cluster, history, NO_TIMEOUT)).contains("acknowledged-lost"));
    }

    private static List<String> rules(FaultCluster cluster, History history, Duration timeout) {
        List<RuleViolation> violations = Checker.check(cluster.access(), history, timeout);
        System.out.println(
                violations.stream().collect(Collectors.groupingBy(RuleViolation::rule, Collectors.counting())));
        return violations.stream().map(RuleViolation::rule).distinct().toList();
    }

    /** Whatever else goes wrong, it is to be what was broken. */
    private static void requireBroken(SabotageGroup group, Path place) {
        for (int server = 0; server < group.servers(); server++) {
            assertThat(read(place.resolve("server" + server).resolve("stdout.txt")))
                    .contains(group.confessions());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
