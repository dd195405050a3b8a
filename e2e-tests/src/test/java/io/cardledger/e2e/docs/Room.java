package io.cardledger.e2e.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A package of main code, as its source says.
 *
 * @param name its name, without what all names begin with
 * @param sentence what it does
 * @param known the other packages that its code names; the common model's as one
 */
record Room(String name, String sentence, Set<String> known) {

    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package io\\.cardledger\\.?([\\w.]*);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?io\\.cardledger\\.([a-z][a-z0-9.]*)\\.[A-Z]", Pattern.MULTILINE);

    static Room of(Path packageInfo) {
        String info = read(packageInfo);
        String name = first(PACKAGE, info);
        return new Room(name, text(first(SENTENCE, info)), known(packageInfo.getParent(), name));
    }

    /** As a row of the table. */
    String row() {
        String others = known.stream().map(other -> "`" + other + "`").collect(joining(", "));
        return "| `" + name + "` | " + sentence + " | " + (others.isEmpty() ? "nothing else" : others) + " |";
    }

    private static Set<String> known(Path directory, String name) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> IMPORT.matcher(read(file)).results())
                    .map(found -> other(found, name))
                    .filter(other -> !other.equals(name))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String other(MatchResult found, String name) {
        String other = found.group(1);
        return other.startsWith("model.") && !name.startsWith("model") ? "model" : other;
    }

    private static String text(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
