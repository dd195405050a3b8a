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

    private final DriverContext context;
    private final DriverThreads threads;
    private final BalanceCalls asking;
    private final QueryReplyReader replies;
    private final QueryDriver asker;
    private final BalanceTopicReader follower;
    private final List<OutcomeReader> outcomes;
    private final TopicSubscription ownReplies;
    private final TopicSubscription committedReplies;

    LoadReaders(DriverContext context, BalanceCalls asking) {
        this.context = context;
        this.threads = new DriverThreads(context.history());
        this.asking = asking;
        this.replies = new QueryReplyReader(context);
        try (TopicAdmin admin = new TopicAdmin(context)) {
            admin.createReplyTopic(replies.ownTopic());
            admin.createReplyTopic(OutcomeWorkload.ownTopic(context));
        }
        this.outcomes = Stream.of(TopicNames.OUTCOMES, OutcomeWorkload.ownTopic(context))
                .map(topic -> new OutcomeReader(context, topic))
                .toList();
        this.follower = new BalanceTopicReader(context);
        this.ownReplies = new TopicSubscription(context, replies.ownTopic(), "read_uncommitted");
        this.committedReplies = new TopicSubscription(context, TopicNames.REPLIES, "read_committed");
        this.asker = new QueryDriver(context, replies);
    }

    void start() {
        threads.add("follow-balances", follower);
        threads.add("read-own-replies", () -> ownReplies.poll(replies::read));
        threads.add("read-replies", () -> committedReplies.poll(replies::read));
        outcomes.forEach(reader -> threads.add("read-outcomes", reader));
        threads.add("ask", asker);
        for (URI server : context.servers()) {
            for (int i = 0; i < context.settings().readersPerServer(); i++) {
                String name = "read-" + server.getPort() + "-" + i;
                threads.add(
                        name,
                        new BalanceReader(
                                context, asking, server, context.random(name), new DriverPace(READS_PER_SECOND)));
            }
        }
    }

    void list(ServerClient caller) {
        ListingReader lists =
                new ListingReader(context, asking, caller, context.random("lists"), new DriverPace(LISTS_PER_SECOND));
        threads.add("read-lists", lists);
    }

    void pulse(String card) {
        DriverPace pace = new DriverPace(PULSES_PER_SECOND);
        threads.add(
                "pulse-" + card,
                new PulseReader(context, asking, card, context.history().pulse(card), pace));
    }

    void stop() {
        threads.dismiss();
        asker.close();
        follower.close();
        outcomes.forEach(OutcomeReader::close);
        ownReplies.close();
        committedReplies.close();
    }
}
