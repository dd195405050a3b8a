package io.cardledger.fault.load.driver;

import io.cardledger.fault.contract.LogPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** The cards that operations were acknowledged for, and up to where. */
public final class AcknowledgedCards {

    private final Map<String, LogPrefix> acknowledged = new ConcurrentHashMap<>();
    private final List<String> names = new ArrayList<>();
    private volatile String last = "";

    public void acknowledged(String card, int partition, long offset) {
        LogPrefix before = acknowledged.get(card);
        acknowledged.merge(card, LogPrefix.of(partition, offset), (old, more) -> old.with(partition, offset));
        last = card;
        if (before == null) {
            addName(card);
        }
    }

    private synchronized void addName(String card) {
        if (!names.contains(card)) {
            names.add(card);
        }
    }

    /** What an answer after the last acknowledgement has to include. */
    public LogPrefix acknowledged(String card) {
        return acknowledged.getOrDefault(card, LogPrefix.NONE);
    }

    /** One of all, the newest and the one that was just written more often than others. */
    public synchronized Optional<String> any(Random random) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int age = random.nextInt(names.size());
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(last);
            case 1 -> Optional.of(names.get(names.size() - 1 - age % Math.min(5, names.size())));
            default -> Optional.of(names.get(age));
        };
    }
}
