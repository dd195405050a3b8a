package io.cardledger.e2e.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on settings is what the modules' metadata say. {@code -Dsettings.write} writes its tables anew. */
class SettingsPageTests {

    private static final Path HOME = Path.of("..");
    private static final Path PAGE = HOME.resolve("docs/settings.md");
    private static final String METADATA = "target/classes/META-INF/spring-configuration-metadata.json";
    private static final String TABLES = "\n## Topics, in all services\n";
    private static final String HEAD = "\n| setting | default | what it is |\n| --- | --- | --- |\n";

    @Test
    void listsEverySettingWithItsDefault() throws IOException {
        String expected = TABLES + table("common-model")
                + "\n## billing-server\n" + table("billing-server")
                + "\n## billing-client\n" + table("billing-client")
                + "\n## balance-client\n" + table("balance-client");
        if (System.getProperty("settings.write") != null) {
            Files.writeString(PAGE, introduction() + expected);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn verify -Dtest=SettingsPageTests -Dsettings.write -DskipITs writes it anew")
                .endsWith(expected);
    }

    private static String introduction() throws IOException {
        String page = Files.readString(PAGE);
        int end = page.indexOf(TABLES);
        return end < 0 ? page : page.substring(0, end);
    }

    private static String table(String module) throws IOException {
        List<JsonNode> settings = settings(module);
        assertThat(settings).isNotEmpty().allMatch(each -> each.hasNonNull("description"), "has a description");
        return HEAD + settings.stream().map(SettingsPageTests::row).collect(joining());
    }

    private static List<JsonNode> settings(String module) throws IOException {
        JsonNode metadata = JsonMapper.shared()
                .readTree(HOME.resolve(module).resolve(METADATA).toFile());
        Stream<JsonNode> all = metadata.get("properties").valueStream();
        // the topics have a table of their own
        return all.filter(each -> each.get("name").asString().startsWith("billing."))
                .filter(each -> !each.get("name").asString().equals("billing.topics"))
                .sorted(Comparator.comparing(each -> each.get("name").asString()))
                .toList();
    }

    private static String row(JsonNode setting) {
        JsonNode value = setting.path("defaultValue");
        String otherwise =
                value.isMissingNode() ? "none" : "`" + (value.isContainer() ? value : value.asString()) + "`";
        String description = setting.get("description").asString().replace("|", "\\|");
        return "| `" + setting.get("name").asString() + "` | " + otherwise + " | " + description + " |\n";
    }
}
