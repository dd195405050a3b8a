package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Runs a topology of somebody else's on one thread, as the billing-server has by default. */
final class StreamsRun {

    private static final long PAUSE_MILLIS = 50;

    private StreamsRun() {}

    static Properties properties(Assignment assignment) {
        Properties properties = new Properties();
        properties.putAll(assignment.clientProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, assignment.group());
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                assignment.directory().resolve("state").toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        properties.put("auto.offset.reset", "earliest");
        return properties;
    }

    static void run(Topology topology, Properties properties, Finish finish) throws InterruptedException {
        try (KafkaStreams streams = new KafkaStreams(topology, properties)) {
            streams.setUncaughtExceptionHandler(failure -> {
                failure.printStackTrace(System.err);
                Runtime.getRuntime().halt(1);
                throw new IllegalStateException(failure);
            });
            streams.start();
            while (!finish.isTold()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
