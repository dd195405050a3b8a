package io.cardledger.e2e.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the suite that is tested lies: the clone, its jar and its scripts. */
public final class Installation {

    private static final Path HOME = Path.of(System.getProperty("cardledger.home", ".."))
            .toAbsolutePath()
            .normalize();

    private Installation() {}

    /** A command of the jar, run by the Java that runs this. */
    public static List<String> java(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(arguments);
        return command;
    }

    /** The arguments of Java that run the jar. */
    public static List<String> jar(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of("-jar", file("standalone/target/cardledger.jar").toString()));
        command.addAll(arguments);
        return command;
    }

    /** Runs a command of the jar with so much memory, in the directory. */
    public static RunningProcess run(Path directory, String memory, String... arguments) {
        List<String> jvmOptions = List.of(memory, "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + directory);
        return RunningProcess.start(directory, java(jvmOptions, jar(List.of(arguments))));
    }

    /** A file of the clone. */
    public static Path file(String relative) {
        Path file = HOME.resolve(relative);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is not there: build the whole project first");
        }
        return file;
    }
}
