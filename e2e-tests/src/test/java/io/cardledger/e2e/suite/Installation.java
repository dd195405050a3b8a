package io.cardledger.e2e.suite;

import io.cardledger.test.file.SourceTree;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.JavaCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The suite's jar, as whoever installed it runs it. */
public final class Installation {

    private Installation() {}

    /** The arguments of Java that run the jar. */
    static List<String> jar(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-jar", SourceTree.file("standalone/target/cardledger.jar").toString()));
        command.addAll(arguments);
        return command;
    }

    /** Runs a command of the jar with so much memory, in the directory. */
    public static ChildProcess run(Path directory, String memory, String... arguments) {
        List<String> jvmOptions = List.of(memory, "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + directory);
        return ChildProcess.start(directory, JavaCommand.of(jvmOptions, jar(List.of(arguments))));
    }
}
