package io.cardledger.e2e.fault.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The violations found, of each rule the first ones: where there are many, more of them say nothing more. */
final class Findings {

    private static final int MOST_OF_A_RULE = 20;

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(Violation violation) {
        if (counts.merge(violation.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
            violations.add(violation);
        }
    }

    void addAll(List<Violation> more) {
        more.forEach(this::add);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
