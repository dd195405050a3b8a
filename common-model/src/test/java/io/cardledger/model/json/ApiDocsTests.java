package io.cardledger.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.model.topic.TopicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of topics and records cannot drift from the code. */
class ApiDocsTests {

    private static final Path DOCS = Path.of("../docs/api.md");

    @Test
    void showsEveryGoldenFile() throws IOException {
        String docs = Files.readString(DOCS);
        assertThat(Golden.all())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(docs).contains("\n" + text + "\n"));
    }

    @Test
    void namesEveryTopic() throws IOException {
        String docs = Files.readString(DOCS);
        assertThat(BillingTopics.defaults().specs())
                .extracting(TopicSpec::name)
                .allSatisfy(name -> assertThat(docs).contains("| `" + name + "` |"));
    }
}
