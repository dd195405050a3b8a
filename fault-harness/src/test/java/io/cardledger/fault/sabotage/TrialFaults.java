package io.cardledger.fault.sabotage;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.cluster.process.BrokerProcess;
import io.cardledger.fault.contract.TopicNames;
import io.cardledger.test.process.Pause;
import java.time.Duration;
import java.util.List;

/** What happens in the middle of a trial. */
final class TrialFaults {

    /** Less than after which the others would be missed. */
    private static final Duration ALONE = Duration.ofMillis(1_200);

    private TrialFaults() {}

    static void none(FaultCluster cluster) {
        cluster.awaitBrokers();
    }

    /** The first server is killed, and comes back. */
    static void killAndRestart(FaultCluster cluster) {
        cluster.server(0).kill();
        cluster.server(0).start();
        cluster.awaitSettled();
    }

    /** A leader writes alone for a moment, dies, and another one leads without what it wrote. */
    static void loseWhatOnlyTheLeaderHas(FaultCluster cluster) {
        int leader = cluster.observer().leader(TopicNames.OPERATIONS, 0);
        List<BrokerProcess> others = cluster.brokers().stream()
                .filter(broker -> broker.id() != leader)
                .toList();
        others.forEach(BrokerProcess::pause);
        Pause.of(ALONE);
        cluster.broker(leader).kill();
        others.forEach(BrokerProcess::resume);
        cluster.awaitNoticedLoss(cluster.broker(leader));
        cluster.heal();
    }
}
