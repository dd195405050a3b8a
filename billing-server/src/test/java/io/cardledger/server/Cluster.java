package io.cardledger.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.model.card.CardRules;
import io.cardledger.server.streams.BillingStreams;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Two servers on one broker, started once for all tests that just add cards of their own. */
public final class Cluster implements AutoCloseable {

    public final KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral());
    public final RunningServer one = RunningServer.start(broker);
    public final RunningServer two = RunningServer.start(broker);
    public final Wire wire = new Wire(broker);

    private Cluster() {
        // each owns half of the partitions, and nothing moves any more
        await().atMost(Duration.ofSeconds(60)).until(() -> owned(one) == 2 && owned(two) == 2);
    }

    private static long owned(RunningServer server) {
        KafkaStreams streams = server.bean(BillingStreams.class).client();
        return streams == null || streams.state() != KafkaStreams.State.RUNNING
                ? 0
                : streams.metadataForLocalThreads().stream()
                        .mapToLong(thread -> thread.activeTasks().size())
                        .sum();
    }

    /** Has an operation counted, so that its card is known. */
    public void know(String card) {
        String after = wire.operation(card, "100.0");
        var answer = one.get("/balance/" + card + "?wait=30s&after=" + after);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** The server that does not own the card. */
    public RunningServer notOwning(String card) {
        know(card);
        String owner = one.get("/balance/" + card)
                .headers()
                .firstValue("Billing-Instance")
                .orElseThrow();
        return owner.equals(one.address()) ? two : one;
    }

    /** A card whose own partition is that one. */
    public static String cardOn(int partition, String prefix) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> prefix + n)
                .filter(card -> CardRules.partitionOf(card, Wire.TOPICS.partitions()) == partition)
                .findFirst()
                .orElseThrow();
    }

    /** Operations of every partition are counted promptly. */
    public static void assertTheFoldGoesOn(RunningServer server, Wire wire) {
        for (int partition = 0; partition < Wire.TOPICS.partitions(); partition++) {
            String card = cardOn(partition, "good");
            String after = wire.operation(card, "1");
            var answer = server.get("/balance/" + card + "?wait=30s&after=" + after);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Override
    public void close() {
        wire.close();
        one.close();
        two.close();
        broker.close();
    }

    /** Hands the cluster to tests, and closes it after the last of all. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Cluster.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Cluster.class, key -> new Cluster(), Cluster.class);
        }
    }
}
