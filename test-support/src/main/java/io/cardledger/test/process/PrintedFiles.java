package io.cardledger.test.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that hold what a process printed.
 *
 * @param stdout its standard output
 * @param stderr its standard error
 */
record PrintedFiles(Path stdout, Path stderr) {

    private static final int LINES_SHOWN = 15;

    static PrintedFiles in(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new PrintedFiles(directory.resolve("stdout.txt"), directory.resolve("stderr.txt"));
    }

    static String read(Path file) {
        try {
            // a process that is killed may leave half a character, which is no reason to fail
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastLines() {
        List<String> lines = Stream.of(stdout, stderr)
                .flatMap(file -> read(file).lines())
                .filter(line -> !line.startsWith("\t"))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
