package io.cardledger.fault.load.driver;

import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.history.History;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What all drivers of a run share.
 *
 * @param access how they reach the cluster
 * @param settings how hard they drive
 * @param history where they write down what they see
 * @param cards the cards that they drive
 * @param seed what chance follows from
 */
public record DriverContext(
        ClusterAccess access, LoadSettings settings, History history, AcknowledgedCards cards, long seed) {

    /** Chance of a driver's own, the same for the same seed. */
    public Random random(String driver) {
        return new Random(seed * 31 + driver.hashCode());
    }

    /** A short text that no other run has. */
    public String tag() {
        return Long.toString(seed & 0xffffff, Character.MAX_RADIX);
    }

    public List<URI> servers() {
        return access.servers();
    }

    public long now() {
        return history.clock().micros();
    }

    public Map<String, Object> kafka(Map<String, Object> special) {
        Map<String, Object> properties = new HashMap<>(access.clientProperties());
        properties.putAll(special);
        return properties;
    }
}
