package io.cardledger.fault.check.log;

import io.cardledger.fault.contract.LogPrefix;
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
final class UnorderedBook implements CardBook {

    private static final int REMEMBERED = 32;

    private final SortedMap<Integer, CardLane> lanes;

    /** @throws IllegalArgumentException if their order makes a difference */
    UnorderedBook(String card, Map<Integer, CardLane> lanes) {
        this.lanes = new TreeMap<>(lanes);
        Map<Long, Long> amounts = new HashMap<>();
        for (CardLane lane : lanes.values()) {
            for (int i = 0; i < lane.size(); i++) {
                Long other = lane.id(i) == CardLane.NO_ID ? null : amounts.put(lane.id(i), lane.units(i));
                if (amounts.size() > REMEMBERED || other != null && other != lane.units(i)) {
                    throw new IllegalArgumentException("what " + card + " sums up to depends on the order");
                }
            }
        }
    }

    @Override
    public Optional<BalanceSum> at(LogPrefix prefix) {
        boolean isExact = !prefix.isEmpty()
                && prefix.offsets().entrySet().stream()
                        .allMatch(position -> lanes.containsKey(position.getKey())
                                && lanes.get(position.getKey()).has(position.getValue()));
        return isExact ? Optional.of(sum(prefix)) : Optional.empty();
    }

    private BalanceSum sum(LogPrefix prefix) {
        Set<Long> seen = new HashSet<>();
        long units = 0;
        long operations = 0;
        for (Map.Entry<Integer, CardLane> each : lanes.entrySet()) {
            CardLane lane = each.getValue();
            int count = lane.upTo(prefix.offset(each.getKey()));
            for (int i = 0; i < count; i++) {
                if (lane.id(i) == CardLane.NO_ID || seen.add(lane.id(i))) {
                    units += lane.units(i);
                    operations++;
                }
            }
        }
        return new BalanceSum(units, operations);
    }

    @Override
    public LogPrefix least(LogPrefix after) {
        SortedMap<Integer, Long> least = new TreeMap<>();
        lanes.forEach((partition, lane) -> {
            int count = lane.upTo(after.offset(partition));
            if (count > 0) {
                least.put(partition, lane.offset(count - 1));
            }
        });
        return new LogPrefix(least);
    }

    /** What is added in any order, and never taken away, leads from the one sum to the other. */
    @Override
    public boolean hasSum(long units, LogPrefix least) {
        return units >= sum(least).units() && units <= total().units();
    }

    @Override
    public LogPrefix end() {
        SortedMap<Integer, Long> end = new TreeMap<>();
        lanes.forEach((partition, lane) -> end.put(partition, lane.last()));
        return new LogPrefix(end);
    }
}
