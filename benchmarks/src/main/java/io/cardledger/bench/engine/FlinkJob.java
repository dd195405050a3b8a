package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink job in this process: state in RocksDB, checkpoints to local files, output to Kafka in transactions. */
final class FlinkJob {

    private static final int TRANSACTION_MILLIS = 60_000;
    private static final long SETTLING_MILLIS = 1_000;

    private FlinkJob() {}

    static void run(Assignment assignment, Finish finish) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1, settings(assignment));
        flink.enableCheckpointing(Assignment.COMMIT_MILLIS);
        flink.fromSource(source(assignment), WatermarkStrategy.noWatermarks(), "operations")
                .keyBy(operation -> operation.f0, Types.STRING)
                .process(new FlinkFold())
                .returns(Types.TUPLE(Types.STRING, Types.STRING))
                .sinkTo(sink(assignment));
        JobClient job = flink.executeAsync("billing");
        job.getJobExecutionResult().whenComplete((result, failure) -> end(failure));
        while (!finish.isTold()) {
            TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void end(Throwable failure) {
        failure.printStackTrace(System.err);
        Runtime.getRuntime().halt(1);
    }

    private static Configuration settings(Assignment assignment) {
        Configuration settings = new Configuration();
        settings.setString("state.backend.type", assignment.inMemory() ? "hashmap" : "rocksdb");
        settings.setString("execution.checkpointing.incremental", "true");
        settings.setString(
                "execution.checkpointing.dir",
                assignment.directory().resolve("checkpoints").toUri().toString());
        settings.setString("io.tmp.dirs", assignment.directory().toString());
        settings.setString("execution.checkpointing.mode", CheckpointingMode.EXACTLY_ONCE.name());
        settings.setString("restart-strategy.type", "none");
        settings.setString("pipeline.object-reuse", "true");
        settings.setString("taskmanager.memory.managed.size", "256m");
        return settings;
    }

    private static Properties clientProperties(Assignment assignment) {
        Properties properties = new Properties();
        properties.putAll(assignment.clientProperties());
        return properties;
    }

    private static KafkaSource<Tuple3<String, Long, String>> source(Assignment assignment) {
        return KafkaSource.<Tuple3<String, Long, String>>builder()
                .setProperties(clientProperties(assignment))
                .setBootstrapServers(assignment.broker())
                .setGroupId(assignment.group())
                .setTopics(assignment.input())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new FlinkOperations())
                .build();
    }

    private static KafkaSink<Tuple2<String, String>> sink(Assignment assignment) {
        Properties properties = clientProperties(assignment);
        properties.put("transaction.timeout.ms", String.valueOf(TRANSACTION_MILLIS));
        return KafkaSink.<Tuple2<String, String>>builder()
                .setKafkaProducerConfig(properties)
                .setBootstrapServers(assignment.broker())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(assignment.group())
                .setRecordSerializer(new FlinkBalances(assignment.output()))
                .build();
    }
}
