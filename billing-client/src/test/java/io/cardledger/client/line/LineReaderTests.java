package io.cardledger.client.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTests {

    @ParameterizedTest
    @MethodSource("texts")
    void readsLinesOfBothKindsAndALastOneWithoutEnd(String text, List<String> lines) throws IOException {
        assertThat(read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(lines);
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", List.of()),
                arguments("a", List.of("a")),
                arguments("a\n", List.of("a")),
                arguments("a\r\n", List.of("a")),
                arguments("a\nb", List.of("a", "b")),
                arguments("a\n\nb\n", List.of("a", "", "b")),
                arguments("\n", List.of("")),
                arguments("a\rb", List.of("a\rb")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1})
    void readsTheSameLinesHoweverTheyArrive(int portion) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("x".repeat(i * 37 % 1_500)).append(i % 2 == 0 ? "\n" : "\r\n");
        }

        List<String> lines = read(new Portions(text.toString(), portion));

        assertThat(lines).hasSize(200);
        assertThat(lines.get(199)).hasSize(199 * 37 % 1_500);
    }

    @Test
    void skipsALineThatIsTooLongToItsEnd() throws IOException {
        String longest = "y".repeat(LineReader.MAX_BYTES);

        List<String> lines = read(new Portions(
                longest + "\n" + longest + "\r\n" + longest + "y\n" + longest + longest + longest + "\nend", 1_000));

        assertThat(lines).containsExactly(longest, longest, "TOO LONG", "TOO LONG", "end");
    }

    @Test
    void losesTheLineInWhichTheStreamBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        LineReader lines = new LineReader(new SequenceInputStream(new ByteArrayInputStream("a\nb".getBytes()), broken));

        assertThat(lines.next().number()).isEqualTo(1);
        assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
    }

    private static List<String> read(InputStream in) throws IOException {
        LineReader reader = new LineReader(in);
        List<String> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            assertThat(line.number()).isEqualTo(lines.size() + 1);
            lines.add(line.content() == null ? "TOO LONG" : new String(line.content(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** Hands out a few bytes at a time. */
    private static final class Portions extends ByteArrayInputStream {

        private final int portion;

        private Portions(String text, int portion) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.portion = portion;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, portion));
        }
    }
}
