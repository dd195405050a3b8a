package io.cardledger.bench.micro;

import io.cardledger.bench.peer.PeerOperation;
import io.cardledger.model.operation.OperationReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The parser: every rule checked, next to Jackson's tokens with nothing checked. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OperationReaderBenchmark {

    private static final Map<String, String> TEXTS = Map.of(
            "short", "{\"card\":\"4000000000001234\",\"operation\":100.0}",
            "id",
                    "{\"card\":\"4000000000001234\",\"operation\":-123.45,"
                            + "\"id\":\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\"}",
            "id-at-unknown",
                    "{\"card\":\"4000000000001234\",\"operation\":-123.45,"
                            + "\"id\":\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\","
                            + "\"at\":\"2026-01-31T12:00:00.123Z\",\"currency\":\"EUR\",\"terminal\":\"T000234\"}");

    /** What is read: as short as can be, with an id, or with all that the contract knows and two fields more. */
    @Param({"short", "id", "id-at-unknown"})
    String text = "short";

    private byte[] bytes = {};

    /** Makes it bytes. */
    @Setup
    public void encode() {
        bytes = TEXTS.getOrDefault(text, "").getBytes(StandardCharsets.UTF_8);
    }

    /** As the billing-server reads it. */
    @Benchmark
    public Object everyRule() {
        return OperationReader.read(bytes);
    }

    /** As the limit reads it. */
    @Benchmark
    public Object tokensOnly() {
        return PeerOperation.read(bytes);
    }
}
