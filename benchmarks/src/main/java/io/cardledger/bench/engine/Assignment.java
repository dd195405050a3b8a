package io.cardledger.bench.engine;

import io.cardledger.bench.broker.BenchBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an engine has to do.
 *
 * @param broker where the broker is
 * @param input the topic of operations
 * @param group the consumer group or application; its committed offsets show how far the engine is
 * @param output the topic for balances
 * @param directory for files
 * @param inMemory whether the state is to be kept in memory, where that is a choice
 */
public record Assignment(String broker, String input, String group, String output, Path directory, boolean inMemory) {

    /** How many partitions the topics have, which is the suite's default. */
    public static final int PARTITIONS = 4;

    /** How often all engines commit. */
    static final int COMMIT_MILLIS = 100;

    /** As arguments of a program. */
    public List<String> arguments() {
        return List.of(broker, input, group, output, directory.toString(), String.valueOf(inMemory));
    }

    static Assignment of(List<String> arguments) {
        return new Assignment(
                arguments.get(0),
                arguments.get(1),
                arguments.get(2),
                arguments.get(3),
                Path.of(arguments.get(4)),
                Boolean.parseBoolean(arguments.get(5)));
    }

    Map<String, Object> clientProperties() {
        return BenchBroker.clientProperties(broker);
    }
}
