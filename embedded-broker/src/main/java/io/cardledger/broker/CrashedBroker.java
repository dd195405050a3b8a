package io.cardledger.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * Lets the controller know that a broker was killed, before that broker is started again.
 *
 * <p>A broker that was killed still counts as alive when it is started again, and so leads its partitions for a
 * moment, until its new registration takes that away from it. In that moment Kafka 4.3 finishes the transactions that
 * were left, and takes partitions that lose their leader for deleted ones. It leaves out their markers, and whoever
 * reads committed records waits there for ever. So the controller is started alone first, until it knows that the
 * broker is gone.
 */
final class CrashedBroker {

    private static final String CLEAN_STOP = ".kafka_cleanshutdown";
    private static final String FENCED_BROKERS = "kafka.controller:type=KafkaController,name=FencedBrokerCount";
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_MILLIS = 20;

    private CrashedBroker() {}

    /** Whether a broker ran there and was not stopped in order. */
    static boolean isIn(Path logs) {
        return Files.exists(logs.resolve("meta.properties"))
                && Files.exists(logs.resolve("__cluster_metadata-0"))
                && Files.notExists(logs.resolve(CLEAN_STOP));
    }

    /** Has the controller find out that the broker is gone. */
    static void declareDead(BrokerSettings settings, Path logs) {
        Properties properties = BrokerProperties.ofControllerAlone(settings, logs);
        KafkaRaftServer controller = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            controller.startup();
            awaitFencedBroker();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void awaitFencedBroker() {
        long start = System.nanoTime();
        while (fencedBrokers() == 0 && System.nanoTime() - start < TIMEOUT_NANOS) {
            pause();
        }
    }

    private static int fencedBrokers() {
        try {
            Object count =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(FENCED_BROKERS), "Value");
            return count instanceof Integer fenced ? fenced : 0;
        } catch (JMException e) {
            // the controller does not count yet
            return 0;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while the broker was started", e);
        }
    }
}
