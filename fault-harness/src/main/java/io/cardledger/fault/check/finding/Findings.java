package io.cardledger.fault.check.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The violations found, of each rule the first ones: where there are many, more of them say nothing more. */
public final class Findings {

    private static final int MOST_OF_A_RULE = 20;

    private final List<RuleViolation> violations = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public void add(RuleViolation violation) {
        if (counts.merge(violation.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
            violations.add(violation);
        }
    }

    public void addAll(List<RuleViolation> more) {
        more.forEach(this::add);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    public List<RuleViolation> all() {
        return List.copyOf(violations);
    }
}
