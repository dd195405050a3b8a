package io.cardledger.fault.cluster.settings;

/**
 * What a cluster is made of.
 *
 * @param brokers three, with three replicas of everything, or one
 * @param servers how many billing-servers
 * @param store where they keep their accounts
 * @param special what differs from a proper deployment
 */
public record ClusterSettings(int brokers, int servers, StoreKind store, ClusterOverrides special) {

    /** A proper deployment. */
    public static ClusterSettings of(int brokers, int servers, StoreKind store) {
        return new ClusterSettings(brokers, servers, store, ClusterOverrides.NONE);
    }

    /** The same with something special. */
    public ClusterSettings with(ClusterOverrides special) {
        return new ClusterSettings(brokers, servers, store, special);
    }
}
