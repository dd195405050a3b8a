package io.cardledger.e2e.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path directory;

    @Test
    void findsACardThatWasPrinted() throws IOException {
        Files.writeString(directory.resolve("stdout.txt"), "all is well\ncard " + Secrets.card() + "\n");
        assertIsFound();
    }

    @Test
    void findsAnAmountInALogThatWasPutAside() throws IOException {
        Path logs = Files.createDirectories(directory.resolve("data").resolve("logs"));
        try (OutputStream log = new GZIPOutputStream(Files.newOutputStream(logs.resolve("old.log.gz")))) {
            log.write(("sent " + Secrets.AMOUNT).getBytes(StandardCharsets.UTF_8));
        }
        assertIsFound();
    }

    @Test
    void findsNothingWhereNothingIsTold() throws IOException {
        Files.writeString(directory.resolve("stdout.txt"), "card 0 balance 300.00\n");
        assertThatCode(() -> Secrets.requireKept(directory)).doesNotThrowAnyException();
    }

    private void assertIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Secrets.requireKept(directory));
    }
}
