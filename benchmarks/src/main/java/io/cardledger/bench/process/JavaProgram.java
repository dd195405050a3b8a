package io.cardledger.bench.process;

import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.JavaCommand;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Flink's own build of RocksDB, whose classes have the same names as those of the real one. */
    private static final String FLINKS_ROCKSDB = "frocksdbjni-";

    /** The client that its connector is made for; before the real one, it hides that. */
    private static final String FLINKS_KAFKA = Path.of(System.getProperty("cardledger.home", ".."))
            .resolve("benchmarks/target/flink/kafka-clients.jar")
            .toAbsolutePath()
            .toString();

    private static final String ROCKSDB = "rocksdbjni-";

    /** A main class of this classpath. */
    public static JavaProgram ofMain(Class<?> main, List<String> jvmOptions, List<String> arguments) {
        return ofMain(main, classpathWithout(FLINKS_ROCKSDB), jvmOptions, arguments);
    }

    /** One that runs Flink. */
    public static JavaProgram ofFlink(Class<?> main, List<String> jvmOptions, List<String> arguments) {
        String classpath = FLINKS_KAFKA + File.pathSeparator + classpathWithout(ROCKSDB);
        return ofMain(main, classpath, jvmOptions, arguments);
    }

    private static String classpathWithout(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(name))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static JavaProgram ofMain(
            Class<?> main, String classpath, List<String> jvmOptions, List<String> arguments) {
        List<String> options = new ArrayList<>(OPENED);
        options.addAll(jvmOptions);
        return new JavaProgram(options, List.of("-cp", classpath, main.getName()), arguments);
    }

    /** An executable jar. */
    public static JavaProgram ofJar(Path jar, List<String> jvmOptions, List<String> arguments) {
        return new JavaProgram(jvmOptions, List.of("-jar", jar.toString()), arguments);
    }

    /** Whether it ends when its standard input does, as all main classes here do. */
    public boolean endsWithItsInput() {
        return !target.contains("-jar");
    }

    /** Starts it; what it prints is kept in the directory. */
    public ChildProcess start(Path directory) {
        return ChildProcess.startWithInput(directory, command());
    }

    /** Starts it on one processor only, where the system can see to that. */
    public ChildProcess startPinned(Path directory, int processor) {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", String.valueOf(processor)));
        command.addAll(command());
        return ChildProcess.startWithInput(directory, command);
    }

    private List<String> command() {
        List<String> all = new ArrayList<>(target);
        all.addAll(arguments);
        return JavaCommand.of(jvmOptions, all);
    }
}
