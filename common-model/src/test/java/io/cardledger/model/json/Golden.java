package io.cardledger.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The golden files: what stands on the wire, to the letter. */
public final class Golden {

    private static final Path FOLDER = Path.of("../common-model/src/test/resources/golden");

    private Golden() {}

    /** The text of a golden file, without the line end; {@code .json} where the name has no ending. */
    public static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name.contains(".") ? name : name + ".json"))
                    .stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless a record is written as its golden file. */
    public static void assertWritten(String name, Object value) {
        assertThat(BillingJson.mapper().writeValueAsString(value)).isEqualTo(read(name));
    }

    /** Fails unless a record is what is read from its golden file. */
    public static <T> void assertRead(String name, T value, Class<T> type) {
        try (JsonDeserializer<T> deserializer = new JsonDeserializer<>(type)) {
            assertThat(deserializer.deserialize("topic", bytes(name))).isEqualTo(value);
        }
    }

    static byte[] bytes(String name) {
        return read(name).getBytes(StandardCharsets.UTF_8);
    }

    static Set<String> names() {
        return files().stream()
                .map(file -> file.replaceFirst("\\.[a-z]+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of all golden files. */
    static List<String> all() {
        return files().stream().map(Golden::read).toList();
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
