package io.cardledger.test.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that run Java. */
public final class JavaCommand {

    private JavaCommand() {}

    /** Runs the Java that runs this, with those options and arguments. */
    public static List<String> of(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(arguments);
        return command;
    }
}
