package io.cardledger.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicSetupIT {

    private static KraftBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        admin = Admin.create(broker.clientProperties());
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void createsTheTopicsOfTheContract() throws Exception {
        BillingTopics topics = topics("fresh");
        new TopicSetup(admin, topics).run();

        assertThat(partitions(topics.operations())).isEqualTo(4);
        assertThat(settings(topics.operations())).containsAllEntriesOf(deleting(Duration.ofDays(7)));
        assertThat(settings(topics.queries())).containsAllEntriesOf(deleting(Duration.ofHours(1)));
        assertThat(settings(topics.replies())).containsAllEntriesOf(deleting(Duration.ofHours(1)));
        assertThat(settings(topics.deadLetters())).containsAllEntriesOf(deleting(Duration.ofDays(30)));
        assertThat(settings(topics.balances())).containsEntry("cleanup.policy", "compact");
        assertThat(settings(topics.imports())).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void createsNothingBeforeAsManyBrokersAreThereAsWanted() throws Exception {
        BillingTopics topics = prefixed("early").brokers(3).build();
        assertThatThrownBy(() -> new RetryingTopicSetup(broker.clientProperties(), topics, Duration.ZERO).run())
                .isInstanceOf(BrokerUnreachableException.class)
                .hasMessageContaining("only 1 of 3 brokers (billing.topics.brokers) are there");
        assertThat(admin.listTopics().names().get()).doesNotContain(topics.operations());
    }

    @Test
    void acceptsWhatItHasCreated() {
        BillingTopics topics = topics("again");
        new TopicSetup(admin, topics).run();
        assertThatCode(() -> new TopicSetup(admin, topics).run()).doesNotThrowAnyException();
    }

    @Test
    void letsSeveralApplicationsStartAtOnce() throws Exception {
        BillingTopics topics = topics("race");
        ExecutorService starters = Executors.newFixedThreadPool(8);
        try {
            CompletableFuture.allOf(IntStream.range(0, 8)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> setUpRetrying(topics), starters))
                            .toArray(CompletableFuture[]::new))
                    .get();
        } finally {
            starters.shutdown();
        }
        assertThat(partitions(topics.operations())).isEqualTo(4);
    }

    @Test
    void refusesAnotherNumberOfPartitionsAndTellsHowToMigrate() throws Exception {
        BillingTopics topics = topics("counts");
        create(topics.operations(), 6, Map.of());
        create(topics.queries(), 1, Map.of());
        assertThatThrownBy(() -> new TopicSetup(admin, topics).run())
                .isInstanceOf(TopicMisfitException.class)
                .hasMessageContaining("counts-operations has 6 partitions and must have 4")
                .hasMessageContaining("counts-queries has 1 partitions and must have 4")
                .hasMessageContainingAll("billing.topics.partitions", "migrate")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> setUpRetrying(topics)).isInstanceOf(TopicMisfitException.class);
    }

    @Test
    void refusesAnotherCleanupPolicy() throws Exception {
        for (String policy : List.of("compact", "compact,delete")) {
            BillingTopics topics = topics("policy-" + policy.length());
            create(topics.operations(), 4, Map.of("cleanup.policy", policy));
            create(topics.balances(), 4, Map.of("cleanup.policy", "delete"));
            assertThatThrownBy(() -> new TopicSetup(admin, topics).run())
                    .isInstanceOf(TopicMisfitException.class)
                    .hasMessageContaining("has cleanup.policy=" + policy + " and must have delete")
                    .hasMessageContaining("has cleanup.policy=delete and must have compact");
        }
    }

    @Test
    void refusesASmallerSizeLimitAndTakesALargerOne() throws Exception {
        BillingTopics topics = topics("limits");
        create(topics.deadLetters(), 4, Map.of("max.message.bytes", "1000000"));
        create(topics.operations(), 4, Map.of("max.message.bytes", "5000000"));
        assertThatThrownBy(() -> new TopicSetup(admin, topics).run())
                .isInstanceOf(TopicMisfitException.class)
                .hasMessageContaining(
                        "limits-dead-letters has max.message.bytes=1000000 and must have at least 1048588")
                .hasMessageNotContaining("limits-operations");
    }

    @Test
    void takesTopicsThatOthersHaveCreatedWithOtherRetention() throws Exception {
        BillingTopics topics = topics("others");
        create(topics.operations(), 4, Map.of("retention.ms", "-1", "message.timestamp.type", "CreateTime"));
        assertThatCode(() -> new TopicSetup(admin, topics).run()).doesNotThrowAnyException();
    }

    @Test
    void saysWhichBrokerDoesNotAnswer() {
        Map<String, Object> nowhere = new HashMap<>(broker.clientProperties());
        nowhere.put("bootstrap.servers", "localhost:1");
        assertThatThrownBy(() -> new RetryingTopicSetup(nowhere, topics("nowhere"), Duration.ZERO).run())
                .isInstanceOf(BrokerUnreachableException.class)
                .hasMessageStartingWith("no broker answered at localhost:1 within 0 s");
        nowhere.put("bootstrap.servers", List.of("no-such-host.invalid:9092"));
        assertThatThrownBy(() -> new RetryingTopicSetup(nowhere, topics("nowhere"), Duration.ZERO).run())
                .isInstanceOf(BrokerUnreachableException.class)
                .hasMessageContaining("at no-such-host.invalid:9092 ");
    }

    @Test
    void failsAtOnceOnAWrongPassword() {
        Map<String, Object> wrong = new HashMap<>(broker.clientProperties());
        wrong.computeIfPresent("sasl.jaas.config", (name, login) -> ((String) login).replace("admin-secret", "guess"));
        assertThatThrownBy(() -> new RetryingTopicSetup(wrong, topics("locked"), Duration.ofMinutes(10)).run())
                .isInstanceOf(SaslAuthenticationException.class);
    }

    private static void setUpRetrying(BillingTopics topics) {
        new RetryingTopicSetup(broker.clientProperties(), topics, Duration.ofSeconds(30)).run();
    }

    private static BillingTopics topics(String prefix) {
        return prefixed(prefix).build();
    }

    private static BillingTopics.BillingTopicsBuilder prefixed(String prefix) {
        return BillingTopics.builder()
                .operations(prefix + "-operations")
                .queries(prefix + "-queries")
                .replies(prefix + "-replies")
                .balances(prefix + "-balances")
                .deadLetters(prefix + "-dead-letters")
                .outcomeReplies(prefix + "-outcome-replies")
                .balanceReplies(prefix + "-balance-replies")
                .imports(prefix + "-imports");
    }

    private static Map<String, String> deleting(Duration retention) {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", String.valueOf(retention.toMillis()),
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", "1048588");
    }

    private static void create(String name, int partitions, Map<String, String> settings) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings)))
                .all()
                .get();
    }

    private static int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static Map<String, String> settings(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        Map<String, String> settings = new HashMap<>();
        config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }
}
