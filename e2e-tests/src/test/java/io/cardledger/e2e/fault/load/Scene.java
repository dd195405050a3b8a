package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.History;
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
record Scene(Access access, LoadSettings settings, History history, Cards cards, long seed) {

    /** Chance of a driver's own, the same for the same seed. */
    Random random(String driver) {
        return new Random(seed * 31 + driver.hashCode());
    }

    /** A short text that no other run has. */
    String tag() {
        return Long.toString(seed & 0xffffff, Character.MAX_RADIX);
    }

    List<URI> servers() {
        return access.servers();
    }

    long now() {
        return history.clock().micros();
    }

    Map<String, Object> kafka(Map<String, Object> special) {
        Map<String, Object> properties = new HashMap<>(access.clientProperties());
        properties.putAll(special);
        return properties;
    }
}
