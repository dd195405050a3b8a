package io.cardledger.e2e.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The room map names each package, and what it may know. {@code -Drooms.write} writes its tables anew. */
class RoomMapTests {

    private static final Path HOME = Path.of("..");
    private static final Path PAGE = HOME.resolve("docs/rooms.md");
    private static final String TABLES = "\n## All rooms\n";
    private static final String HEAD = "| package | what it does | what it knows |\n| --- | --- | --- |\n";
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

    @Test
    void namesEveryPackageWithItsSentenceAndWhatItKnows() throws IOException {
        String expected = tables();
        if (System.getProperty("rooms.write") != null) {
            Files.writeString(PAGE, introduction() + TABLES + expected);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn verify -pl e2e-tests -Dtest=RoomMapTests -Drooms.write writes it anew")
                .endsWith(TABLES + expected);
    }

    private static String introduction() throws IOException {
        String page = Files.readString(PAGE);
        int end = page.indexOf(TABLES);
        return end < 0 ? page : page.substring(0, end);
    }

    private static String tables() throws IOException {
        return MODULE.matcher(Files.readString(HOME.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .map(RoomMapTests::table)
                .collect(joining());
    }

    private static String table(String module) {
        List<Room> rooms = rooms(HOME.resolve(module).resolve("src/main/java"));
        return rooms.isEmpty()
                ? ""
                : "\n### " + module + "\n\n" + HEAD
                        + rooms.stream().map(room -> room.row() + "\n").collect(joining());
    }

    private static List<Room> rooms(Path sources) {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(Room::of)
                    .sorted(Comparator.comparing(Room::name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
