package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Caller;
import io.cardledger.e2e.fault.history.Topics;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** All that ask, over HTTP and over the topics, and what follows the balance topic. */
final class Readers {

    private static final double READS_PER_SECOND = 15;
    private static final double LISTS_PER_SECOND = 3;
    private static final double PULSES_PER_SECOND = 10;

    private final Scene scene;
    private final Crew crew;
    private final Asking asking;
    private final Replies replies;
    private final Asker asker;
    private final BalanceFollower follower;
    private final List<OutcomeReader> outcomes;
    private final Subscription ownReplies;
    private final Subscription committedReplies;

    Readers(Scene scene, Asking asking) {
        this.scene = scene;
        this.crew = new Crew(scene.history());
        this.asking = asking;
        this.replies = new Replies(scene);
        try (TopicAdmin admin = new TopicAdmin(scene)) {
            admin.createReplyTopic(replies.ownTopic());
            admin.createReplyTopic(WantedOutcomes.ownTopic(scene));
        }
        this.outcomes = Stream.of(Topics.OUTCOMES, WantedOutcomes.ownTopic(scene))
                .map(topic -> new OutcomeReader(scene, topic))
                .toList();
        this.follower = new BalanceFollower(scene);
        this.ownReplies = new Subscription(scene, replies.ownTopic(), "read_uncommitted");
        this.committedReplies = new Subscription(scene, Topics.REPLIES, "read_committed");
        this.asker = new Asker(scene, replies);
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
                crew.add(name, new Reader(scene, asking, server, scene.random(name), new Pace(READS_PER_SECOND)));
            }
        }
    }

    void list(Caller caller) {
        ListReader lists = new ListReader(scene, asking, caller, scene.random("lists"), new Pace(LISTS_PER_SECOND));
        crew.add("read-lists", lists);
    }

    void pulse(String card) {
        Pace pace = new Pace(PULSES_PER_SECOND);
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
