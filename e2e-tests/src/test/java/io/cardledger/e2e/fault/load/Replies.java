package io.cardledger.e2e.fault.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.history.Answer;
import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Oddity;
import io.cardledger.e2e.fault.history.Origin;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Way;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Takes the replies to queries, each for the query that it belongs to.
 *
 * <p>On the suite's own topic there is one reply to a query. A topic of the asker's own is not part of the server's
 * transactions: a query that is read again after a crash is answered again there, and the asker takes the first answer.
 */
@RequiredArgsConstructor
final class Replies {

    private final Scene scene;
    private final Map<String, Query> asked = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastNumber = new AtomicLong();

    String ownTopic() {
        return "billing-reply-load-" + scene.tag();
    }

    /** Answers with what the reply has to bring back. */
    byte[] expect(Query query) {
        String correlation = scene.tag() + "-" + lastNumber.incrementAndGet();
        asked.put(correlation, query);
        return correlation.getBytes(UTF_8);
    }

    /** Takes one; those of others are left alone. */
    void read(ConsumerRecord<byte[], byte[]> reply) {
        Header header = reply.headers().lastHeader(HostileHeaders.CORRELATION_ID);
        String correlation = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        Query query = asked.get(correlation);
        if (query != null) {
            boolean isFirst = answered.add(correlation);
            if (isFirst || query.question().way() == Way.COMMITTED_QUERY) {
                read(query, reply, isFirst);
            }
        }
    }

    private void read(Query query, ConsumerRecord<byte[], byte[]> reply, boolean isFirst) {
        String text = reply.value() == null ? "nothing" : new String(reply.value(), UTF_8);
        try {
            require(isFirst, "one reply to a query");
            Told told = told(query.question(), text);
            require((told.fate() == Fate.REFUSED) == query.bad(), "a refusal of bad queries only");
            if (!query.bad()) {
                Answer answer = new Answer(query.question(), told, Origin.UNKNOWN, query.askedAt(), scene.now());
                scene.history().journal().add(answer);
            }
        } catch (RuntimeException e) {
            String place = reply.topic() + " " + reply.partition() + "@" + reply.offset();
            odd(isFirst ? "undeclared-reply" : "second-reply", query, place, e.getMessage(), text);
        }
    }

    private void odd(String rule, Query query, String place, String expected, String got) {
        String where = place + " to " + query.question() + " of " + query.askedAt();
        scene.history().odd(new Oddity(rule, query.question().card(), where, expected, got, Instant.now()));
    }

    private static Told told(Question question, String text) {
        if (question.way() != Way.BARE_QUERY) {
            return BalanceJson.told(question.card(), text);
        }
        return text.equals("null") ? Told.nothing(Fate.UNKNOWN_CARD) : Told.bare(BalanceJson.units(text));
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(expected);
        }
    }
}
