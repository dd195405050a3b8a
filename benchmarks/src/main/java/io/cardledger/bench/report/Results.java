package io.cardledger.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report of a run on the disk, written anew whenever a part of it is there. */
public final class Results {

    private final Path directory;
    private final String title;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    /** @param directory is made if there is none */
    public Results(Path directory, String title) {
        this.directory = directory;
        this.title = title;
    }

    /** Puts a part in its place. */
    public void put(String name, Section section) {
        sections.put(name, section);
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("report.md"), markdown());
            for (Map.Entry<String, String> file : section.csv().entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String markdown() {
        StringBuilder text =
                new StringBuilder("# " + title + "\n\nMachine: " + MachineDescription.description() + "\n");
        sections.forEach((name, section) ->
                text.append("\n## ").append(name).append("\n\n").append(section.markdown()));
        return text.toString();
    }
}
