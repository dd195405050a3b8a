package io.cardledger.fault.load.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.TopicNames;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.workload.HostileHeaders;
import io.cardledger.fault.load.workload.StrayKeyWorkload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Asks for balances over the topics. */
public final class QueryDriver implements DriverThreads.Round {

    private static final Map<String, Object> PRODUCER = Map.of(
            "acks", "all",
            "max.block.ms", 2_000,
            "delivery.timeout.ms", 10_000,
            "request.timeout.ms", 4_000,
            "linger.ms", 0,
            "reconnect.backoff.max.ms", 500);

    private final DriverContext context;
    private final QueryReplyReader replies;
    private final QueryMaker queries;
    private final Random random;
    private final DriverPace pace;
    private final Producer<byte[], byte[]> producer;

    public QueryDriver(DriverContext context, QueryReplyReader replies) {
        this.context = context;
        this.replies = replies;
        this.random = context.random("asker");
        this.queries = new QueryMaker(context, random);
        this.pace = new DriverPace(context.settings().queriesPerSecond());
        producer = new KafkaProducer<>(context.kafka(PRODUCER), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void run() throws InterruptedException {
        pace.await();
        // what strays takes a detour to where it is asked for: nothing else is overtaken by queries so often
        Optional<String> card = random.nextInt(3) == 0
                ? Optional.of(StrayKeyWorkload.card(context.tag(), random.nextInt()))
                : context.cards().any(random);
        if (card.isEmpty()) {
            return;
        }
        if (context.settings().poison() && random.nextInt(10) == 0) {
            sendBad(card.get());
        } else {
            Question question = queries.about(card.get());
            send(question, QueryMaker.form(question), false);
        }
    }

    private void sendBad(String card) {
        byte @Nullable [] bad = queries.bad(card);
        if (random.nextBoolean()) {
            send(
                    new Question(card, ReadChannel.QUERY, LogPrefix.NONE, Question.ANY_LAG, TopicNames.QUERIES),
                    bad,
                    true);
        } else {
            List<List<Header>> hostile = HostileHeaders.all();
            send(new ProducerRecord<>(
                    TopicNames.QUERIES, null, key(card), bad, hostile.get(random.nextInt(hostile.size()))));
        }
    }

    private void send(Question question, byte @Nullable [] value, boolean isBad) {
        byte[] correlation = replies.expect(new SentQuery(question, isBad, context.now()));
        String topic = question.way() == ReadChannel.COMMITTED_QUERY ? TopicNames.REPLIES : replies.ownTopic();
        send(new ProducerRecord<>(
                TopicNames.QUERIES,
                null,
                key(question.card()),
                value,
                List.of(
                        HostileHeaders.header(HostileHeaders.REPLY_TOPIC, topic),
                        new RecordHeader(HostileHeaders.CORRELATION_ID, correlation))));
    }

    private void send(ProducerRecord<byte[], byte[]> query) {
        try {
            producer.send(query);
        } catch (KafkaException e) {
            // it was not asked, and nothing comes of it
        }
    }

    /** Often none, as the published example does. */
    private byte @Nullable [] key(String card) {
        return random.nextInt(3) == 0 ? null : card.getBytes(UTF_8);
    }

    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
