package io.cardledger.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A clone with the real scripts, in a path with a space. Its Maven and its Java only say what they are asked to do, but
 * unpacking and keeping classes leave their files.
 */
final class FakeClone {

    private static final Path REAL = Path.of("..");
    /** What every system has, without the Java and Maven that may lie beside it. */
    private static final List<String> BASIC_TOOLS = List.of(
            "cat",
            "cksum",
            "cut",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "touch");
    /** A Java that unpacks, or starts the suite and keeps its classes, or else says what it was called with. */
    private static final String JAVA = """
            case "$*" in
                -version) echo '%s' >&2 ;;
                *jarmode=tools*)
                    for last; do :; done
                    mkdir "$last" && echo unpacked > "$last/cardledger.jar" ;;
                *-XX:ArchiveClassesAtExit=*)
                    for option; do
                        case $option in -XX:ArchiveClassesAtExit=*) archive=${option#*=} ;; esac
                    done
                    %s ;;
                *) echo java "$@" ;;
            esac
            """;

    private static final List<String> SCRIPTS =
            List.of("cardledger", "bin/launch.sh", "bin/kafka-tool", "bin/kafka-topics.sh");

    final Path home;
    private final Path tools;

    FakeClone(Path directory) throws IOException {
        home = Files.createDirectories(directory.resolve("my clone"));
        tools = Files.createDirectories(directory.resolve("tools"));
        for (String module : List.of("bin", "standalone/src/main", "standalone/target")) {
            Files.createDirectories(home.resolve(module));
        }
        for (String script : SCRIPTS) {
            Files.copy(REAL.resolve(script), home.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("standalone/pom.xml"));
        java("openjdk version \"17.0.2\" 2022-01-18");
        tool("javac", ":");
        for (String basic : BASIC_TOOLS) {
            tool(basic, "exec /usr/bin/" + basic + " \"$@\"");
        }
        maven("Apache Maven 3.8.7", "touch \"$(dirname \"$4\")/standalone/target/cardledger.jar\"");
    }

    void java(String version) throws IOException {
        java(version, "echo classes > \"$archive\"; echo Ready");
    }

    void java(String version, String start) throws IOException {
        tool("java", JAVA.formatted(version, start));
    }

    void maven(String version, String build) throws IOException {
        tool("mvn", "[ \"$1\" = -v ] && echo '" + version + "' || { echo mvn \"$@\" >&2; " + build + "; }");
    }

    void tool(String name, String commands) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void withoutTool(String name) throws IOException {
        Files.delete(tools.resolve(name));
    }

    void built() throws IOException {
        Files.createFile(home.resolve("standalone/target/cardledger.jar"));
    }

    /** Built, and started once before. */
    void prepared() throws Exception {
        built();
        run(home.resolve("cardledger"));
    }

    Run run(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_OPTS"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.lines().toList());
    }

    /**
     * How a script ended.
     *
     * @param exitCode its exit code
     * @param lines what it printed
     */
    record Run(int exitCode, List<String> lines) {}
}
