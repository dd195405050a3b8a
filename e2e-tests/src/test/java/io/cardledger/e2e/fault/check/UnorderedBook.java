package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Prefix;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of a card whose operations lie in several partitions: their order is the server's to choose, so they must be such
 * that it makes no difference.
 */
final class UnorderedBook implements Book {

    private static final int REMEMBERED = 32;

    private final SortedMap<Integer, Lane> lanes;

    /** @throws IllegalArgumentException if their order makes a difference */
    UnorderedBook(String card, Map<Integer, Lane> lanes) {
        this.lanes = new TreeMap<>(lanes);
        Map<Long, Long> amounts = new HashMap<>();
        for (Lane lane : lanes.values()) {
            for (int i = 0; i < lane.size(); i++) {
                Long other = lane.id(i) == Lane.NO_ID ? null : amounts.put(lane.id(i), lane.units(i));
                if (amounts.size() > REMEMBERED || other != null && other != lane.units(i)) {
                    throw new IllegalArgumentException("what " + card + " sums up to depends on the order");
                }
            }
        }
    }

    @Override
    public Optional<Sum> at(Prefix prefix) {
        boolean isExact = !prefix.isEmpty()
                && prefix.offsets().entrySet().stream()
                        .allMatch(position -> lanes.containsKey(position.getKey())
                                && lanes.get(position.getKey()).has(position.getValue()));
        return isExact ? Optional.of(sum(prefix)) : Optional.empty();
    }

    private Sum sum(Prefix prefix) {
        Set<Long> seen = new HashSet<>();
        long units = 0;
        long operations = 0;
        for (Map.Entry<Integer, Lane> each : lanes.entrySet()) {
            Lane lane = each.getValue();
            int count = lane.upTo(prefix.offset(each.getKey()));
            for (int i = 0; i < count; i++) {
                if (lane.id(i) == Lane.NO_ID || seen.add(lane.id(i))) {
                    units += lane.units(i);
                    operations++;
                }
            }
        }
        return new Sum(units, operations);
    }

    @Override
    public Prefix least(Prefix after) {
        SortedMap<Integer, Long> least = new TreeMap<>();
        lanes.forEach((partition, lane) -> {
            int count = lane.upTo(after.offset(partition));
            if (count > 0) {
                least.put(partition, lane.offset(count - 1));
            }
        });
        return new Prefix(least);
    }

    /** What is added in any order, and never taken away, leads from the one sum to the other. */
    @Override
    public boolean hasSum(long units, Prefix least) {
        return units >= sum(least).units() && units <= total().units();
    }

    @Override
    public Prefix end() {
        SortedMap<Integer, Long> end = new TreeMap<>();
        lanes.forEach((partition, lane) -> end.put(partition, lane.last()));
        return new Prefix(end);
    }
}
