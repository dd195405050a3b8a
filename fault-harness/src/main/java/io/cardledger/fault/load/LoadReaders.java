package io.cardledger.fault.load;

import io.cardledger.fault.cluster.ServerClient;
import io.cardledger.fault.contract.TopicNames;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.driver.TopicAdmin;
import io.cardledger.fault.load.driver.TopicSubscription;
import io.cardledger.fault.load.http.BalanceCalls;
import io.cardledger.fault.load.http.BalanceReader;
import io.cardledger.fault.load.http.ListingReader;
import io.cardledger.fault.load.http.PulseReader;
import io.cardledger.fault.load.topic.BalanceTopicReader;
import io.cardledger.fault.load.topic.OutcomeReader;
import io.cardledger.fault.load.topic.QueryDriver;
import io.cardledger.fault.load.topic.QueryReplyReader;
import io.cardledger.fault.load.workload.OutcomeWorkload;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** All that ask, over HTTP and over the topics, and what follows the balance topic. */
final class LoadReaders {

    private static final double READS_PER_SECOND = 15;
    private static final double LISTS_PER_SECOND = 3;
    private static final double PULSES_PER_SECOND = 10;

    private final DriverContext scene;
    private final DriverThreads crew;
    private final BalanceCalls asking;
    private final QueryReplyReader replies;
    private final QueryDriver asker;
    private final BalanceTopicReader follower;
    private final List<OutcomeReader> outcomes;
    private final TopicSubscription ownReplies;
    private final TopicSubscription committedReplies;

    LoadReaders(DriverContext scene, BalanceCalls asking) {
        this.scene = scene;
        this.crew = new DriverThreads(scene.history());
        this.asking = asking;
        this.replies = new QueryReplyReader(scene);
        try (TopicAdmin admin = new TopicAdmin(scene)) {
            admin.createReplyTopic(replies.ownTopic());
            admin.createReplyTopic(OutcomeWorkload.ownTopic(scene));
        }
        this.outcomes = Stream.of(TopicNames.OUTCOMES, OutcomeWorkload.ownTopic(scene))
                .map(topic -> new OutcomeReader(scene, topic))
                .toList();
        this.follower = new BalanceTopicReader(scene);
        this.ownReplies = new TopicSubscription(scene, replies.ownTopic(), "read_uncommitted");
        this.committedReplies = new TopicSubscription(scene, TopicNames.REPLIES, "read_committed");
        this.asker = new QueryDriver(scene, replies);
    }

    void start() {
        crew.add("follow-balances", follower);
        crew.add("read-own-replies", () -> ownReplies.poll(replies::read));
        crew.add("read-replies", () -> committedReplies.poll(replies::read));
        outcomes.forEach(reader -> crew.add("read-outcomes", reader));
        crew.add("ask", asker);
        for (URI server : scene.servers()) {
            for (int i = 0; i < scene.settings().readersPerServer(); i++) {
                String name = "read-" + server.getPort() + "-" + i;
                crew.add(
                        name,
                        new BalanceReader(scene, asking, server, scene.random(name), new DriverPace(READS_PER_SECOND)));
            }
        }
    }

    void list(ServerClient caller) {
        ListingReader lists =
                new ListingReader(scene, asking, caller, scene.random("lists"), new DriverPace(LISTS_PER_SECOND));
        crew.add("read-lists", lists);
    }

    void pulse(String card) {
        DriverPace pace = new DriverPace(PULSES_PER_SECOND);
        crew.add(
                "pulse-" + card,
                new PulseReader(scene, asking, card, scene.history().pulse(card), pace));
    }

    void stop() {
        crew.dismiss();
        asker.close();
        follower.close();
        outcomes.forEach(OutcomeReader::close);
        ownReplies.close();
        committedReplies.close();
    }
}
