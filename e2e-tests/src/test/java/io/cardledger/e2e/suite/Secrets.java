package io.cardledger.e2e.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Cards and an amount that are found wherever they leak: nothing that the suite prints or logs may contain them. */
public final class Secrets {

    /** An amount that nothing else looks like. */
    public static final String AMOUNT = "48611.9037";

    private static final String MARK = "Zq7" + HexFormat.of().formatHex(randomBytes());
    private static final AtomicInteger CARDS = new AtomicInteger();

    private Secrets() {}

    /** A card that nobody used before. */
    public static String card() {
        return MARK + "." + CARDS.incrementAndGet();
    }

    /** So many of them. */
    public static List<String> cards(int count) {
        return Stream.generate(Secrets::card).limit(count).toList();
    }

    /** Fails if something that was printed or logged to files in the directory tells a secret. */
    public static void requireKept(Path directory) {
        List<String> leaks = printed(directory).stream()
                .flatMap(file -> leaks(file).stream().map(line -> file.getFileName() + ": " + line))
                .toList();
        if (!leaks.isEmpty()) {
            throw new AssertionError("a card or an amount was logged:\n" + String.join("\n", leaks));
        }
    }

    private static List<Path> printed(Path directory) {
        try (Stream<Path> files = Stream.concat(Files.list(directory), logs(directory))) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|log|gz)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> logs(Path directory) throws IOException {
        Path logs = directory.resolve("data").resolve("logs");
        return Files.isDirectory(logs) ? Files.list(logs) : Stream.empty();
    }

    private static List<String> leaks(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return lines.lines().filter(Secrets::tells).limit(10).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(String line) {
        return line.contains(MARK) || line.contains(AMOUNT);
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
