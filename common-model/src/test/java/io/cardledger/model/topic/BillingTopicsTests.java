package io.cardledger.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardledger.model.json.BillingJson;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BillingTopicsTests {

    @Test
    void haveTheNamesOfThePublishedExample() {
        BillingTopics topics = BillingTopics.defaults();
        assertThat(topics.operations()).isEqualTo("billing-operation-in");
        assertThat(topics.queries()).isEqualTo("billing-guery");
        assertThat(topics.replies()).isEqualTo("billing-request");
        assertThat(topics.balances()).isEqualTo("billing-balance");
        assertThat(topics.deadLetters()).isEqualTo("billing-operation-dlq");
        assertThat(topics.partitions()).isEqualTo(4);
    }

    @Test
    void letOutcomesAndBalancesBeSentToTheirReplyTopics() {
        assertThat(BillingTopics.OUTCOME_REPLIES).matches("billing-reply-.*");
        assertThat(BillingTopics.BALANCE_REPLIES).matches("billing-reply-.*");
    }

    @Test
    void canBeNamedOtherwise() {
        BillingTopics topics =
                BillingTopics.builder().queries("questions").partitions(8).build();
        assertThat(topics.queries()).isEqualTo("questions");
        assertThat(topics.specs()).extracting(TopicSpec::name).contains("questions", "billing-operation-in");
        assertThat(topics.specs())
                .filteredOn(spec -> spec.name().equals("questions"))
                .extracting(TopicSpec::partitions)
                .containsExactly(8);
    }

    @Test
    void mustNotShareAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BillingTopics.builder().queries("x").replies("x").build())
                .withMessageContaining("billing.topics");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_001})
    void haveOneToAThousandPartitions(int partitions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingTopics.builder().partitions(partitions).build())
                .withMessageContaining("billing.topics.partitions");
    }

    @Test
    void areCreatedOnASingleBrokerUnlessToldOtherwise() {
        assertThat(BillingTopics.defaults().brokers()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_001})
    void areOnOneToAThousandBrokers(int brokers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingTopics.builder().brokers(brokers).build())
                .withMessageContaining("billing.topics.brokers");
    }

    /** Whoever edits a service's settings is told of them; the services' own metadata do not reach into this module. */
    @Test
    void theMetadataDescribeEachSettingAndItsDefault() throws Exception {
        Map<String, Object> described = new HashMap<>();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (JsonNode each : BillingJson.mapper().readTree(file).get("properties")) {
                assertThat(each.get("description").asString()).endsWith(".");
                described.put(
                        each.get("name").asString(), each.get("defaultValue").asString());
            }
        }
        Map<String, Object> settings = new HashMap<>();
        for (RecordComponent component : BillingTopics.class.getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String value =
                    component.getAccessor().invoke(BillingTopics.defaults()).toString();
            settings.put("billing.topics." + name, value);
        }
        assertThat(described).isEqualTo(settings);
    }
}
