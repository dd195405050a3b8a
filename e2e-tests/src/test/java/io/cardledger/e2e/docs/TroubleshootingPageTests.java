package io.cardledger.e2e.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on troubleshooting quotes is what the suite says. */
class TroubleshootingPageTests {

    private static final Path HOME = Path.of("..");
    private static final Path PAGE = HOME.resolve("docs/troubleshooting.md");
    private static final Path PROBLEM_TYPES = HOME.resolve("common-model/src/test/resources/golden/problem-types.txt");

    /** A message stands on a line of its own. */
    private static final Pattern MESSAGE = Pattern.compile("^`([^`]+)`(?:,|$)", Pattern.MULTILINE);
    /** Texts in Java that are written in several parts. */
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    @Test
    void everyMessageThatItQuotesIsInTheCode() throws IOException {
        String code = everythingThatSpeaks();
        List<String> messages = MESSAGE.matcher(Files.readString(PAGE))
                .results()
                .map(message -> message.group(1))
                .toList();
        assertThat(messages)
                .hasSizeGreaterThan(100)
                .allSatisfy(message -> assertThat(code).contains(message));
    }

    @Test
    void everyTypeOfProblemIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Files.readAllLines(PROBLEM_TYPES))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(page).contains("`" + line.split(" ")[1] + "`"));
    }

    private static String everythingThatSpeaks() throws IOException {
        Stream<Path> modules = Files.list(HOME).filter(each -> Files.isDirectory(each.resolve("src/main")));
        Stream<Path> sources = modules.map(module -> module.resolve("src/main"));
        Stream<Path> scripts = Stream.of("cardledger", "bin", "docker", "k8s", "docker-compose.yml")
                .map(HOME::resolve);
        Stream<Path> ours = Stream.of(PROBLEM_TYPES);
        return Stream.of(sources, scripts, ours)
                .flatMap(each -> each)
                .flatMap(TroubleshootingPageTests::files)
                .map(TroubleshootingPageTests::text)
                .collect(joining("\n"));
    }

    private static Stream<Path> files(Path root) {
        try {
            return Files.walk(root).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".java")
                    ? JOINT.matcher(text).replaceAll("").replace("\\\"", "\"")
                    : text;
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
