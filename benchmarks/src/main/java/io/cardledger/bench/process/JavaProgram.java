package io.cardledger.bench.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program to be run in a process of its own.
 *
 * @param jvmOptions for the JVM
 * @param target a main class on this program's classpath, or {@code -jar} and a file
 * @param arguments for the program
 */
public record JavaProgram(List<String> jvmOptions, List<String> target, List<String> arguments) {

    /** What Flink and Streams want to be let into, on any Java from 17 on. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED");

    /** A main class of this classpath. */
    public static JavaProgram ofMain(Class<?> main, List<String> jvmOptions, List<String> arguments) {
        List<String> options = new ArrayList<>(OPENED);
        options.addAll(jvmOptions);
        return new JavaProgram(
                options, List.of("-cp", System.getProperty("java.class.path"), main.getName()), arguments);
    }

    /** An executable jar. */
    public static JavaProgram ofJar(Path jar, List<String> jvmOptions, List<String> arguments) {
        return new JavaProgram(jvmOptions, List.of("-jar", jar.toString()), arguments);
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(target);
        command.addAll(arguments);
        return command;
    }
}
