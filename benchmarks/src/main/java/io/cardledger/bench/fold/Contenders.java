package io.cardledger.bench.fold;

import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.engine.EngineProgram;
import io.cardledger.bench.engine.PublishedServer;
import io.cardledger.bench.peer.PeerAccount;
import io.cardledger.bench.process.JavaProgram;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.utils.ByteUtils;

/** All engines there are, each with the same heap and collector. */
final class Contenders {

    static final String LIMIT = "limit";
    static final String OURS_MEMORY = "ours-memory";
    static final String OURS_ROCKSDB = "ours-rocksdb";
    static final String STOCK_ROCKSDB = "stock-rocksdb";
    static final String PUBLISHED = "published";
    static final String POSTGRES = "postgres";
    static final String FLINK_ROCKSDB = "flink-rocksdb";

    private static final List<String> JVM = List.of("-Xms3g", "-Xmx3g", "-XX:+UseG1GC");

    private Contenders() {}

    static List<Contender> all() {
        return List.of(
                Contender.of(
                                "raw",
                                true,
                                engine("raw"),
                                value -> ByteBuffer.wrap(value).getLong())
                        .countingRepeats(),
                Contender.of(LIMIT, true, engine("limit"), PeerAccount::unitsOf),
                Contender.of(OURS_MEMORY, true, Contenders::ours, Contenders::ofJson),
                Contender.of(OURS_ROCKSDB, false, Contenders::ours, Contenders::ofJson),
                Contender.of(FLINK_ROCKSDB, false, Contenders::flink, Contenders::ofText),
                Contender.of(POSTGRES, false, engine("postgres"), Contenders::ofText),
                Contender.of("stock-memory", true, engine("stock"), Contenders::ofText),
                Contender.of(STOCK_ROCKSDB, false, engine("stock"), Contenders::ofText),
                Contender.of(PUBLISHED, false, engine("published"), Contenders::ofDouble)
                        .countingRepeats()
                        .toldByChangelog(PublishedServer::changelog));
    }

    static Contender labelled(String label) {
        return all().stream()
                .filter(contender -> contender.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Ours on RocksDB with one setting of its own, which is its label; it may have no balance topic. */
    static Contender oursWith(String setting) {
        return new Contender(
                setting,
                false,
                assignment -> ServerProgram.of(assignment).program(JVM, "--billing.server." + setting),
                group -> "",
                assignment -> assignment.group() + "-BillingStore-changelog",
                Contenders::ofAccount,
                false);
    }

    private static Function<Assignment, JavaProgram> engine(String name) {
        return assignment -> {
            List<String> arguments = new ArrayList<>(List.of(name));
            arguments.addAll(assignment.arguments());
            return JavaProgram.ofMain(EngineProgram.class, JVM, arguments);
        };
    }

    private static JavaProgram flink(Assignment assignment) {
        List<String> arguments = new ArrayList<>(List.of("flink"));
        arguments.addAll(assignment.arguments());
        return JavaProgram.ofFlink(EngineProgram.class, JVM, arguments);
    }

    /** The jar that is shipped, with the settings of production but for names, addresses and directories. */
    private static JavaProgram ours(Assignment assignment) {
        return ServerProgram.of(assignment).program(JVM);
    }

    private static long ofJson(byte[] json) {
        return BillingJson.mapper().readValue(json, CardBalance.class).balance().units();
    }

    /** After the version of the record. */
    private static long ofAccount(byte[] account) {
        return ByteUtils.readVarlong(ByteBuffer.wrap(account, 1, account.length - 1));
    }

    private static long ofText(byte[] text) {
        return Money.parse(new String(text, StandardCharsets.US_ASCII)).units();
    }

    /** Rounded to what was meant. */
    private static long ofDouble(byte[] bytes) {
        return Math.round(ByteBuffer.wrap(bytes).getDouble() * Money.of(1).units());
    }
}
