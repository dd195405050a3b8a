package io.cardledger.fault.load.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.answer.AnswerOrigin;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.history.answer.RecordedAnswer;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.workload.HostileHeaders;
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
public final class QueryReplyReader {

    private final DriverContext context;
    private final Map<String, SentQuery> asked = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastNumber = new AtomicLong();

    public String ownTopic() {
        return "billing-reply-load-" + context.tag();
    }

    /** Answers with what the reply has to bring back. */
    byte[] expect(SentQuery query) {
        String correlation = context.tag() + "-" + lastNumber.incrementAndGet();
        asked.put(correlation, query);
        return correlation.getBytes(UTF_8);
    }

    /** Takes one; those of others are left alone. */
    public void read(ConsumerRecord<byte[], byte[]> reply) {
        Header header = reply.headers().lastHeader(HostileHeaders.CORRELATION_ID);
        String correlation = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        SentQuery query = asked.get(correlation);
        if (query != null) {
            boolean isFirst = answered.add(correlation);
            if (isFirst || query.question().way() == ReadChannel.COMMITTED_QUERY) {
                read(query, reply, isFirst);
            }
        }
    }

    private void read(SentQuery query, ConsumerRecord<byte[], byte[]> reply, boolean isFirst) {
        String text = reply.value() == null ? "nothing" : new String(reply.value(), UTF_8);
        try {
            require(isFirst, "one reply to a query");
            ToldBalance told = told(query.question(), text);
            require((told.fate() == AnswerKind.REFUSED) == query.bad(), "a refusal of bad queries only");
            if (!query.bad()) {
                RecordedAnswer answer = new RecordedAnswer(
                        query.question(), told, AnswerOrigin.UNKNOWN, query.askedAt(), context.now());
                context.history().journal().add(answer);
            }
        } catch (RuntimeException e) {
            String place = reply.topic() + " " + reply.partition() + "@" + reply.offset();
            odd(isFirst ? "undeclared-reply" : "second-reply", query, place, String.valueOf(e.getMessage()), text);
        }
    }

    private void odd(String rule, SentQuery query, String place, String expected, String got) {
        String where = place + " to " + query.question() + " of " + query.askedAt();
        context.history().odd(new Anomaly(rule, query.question().card(), where, expected, got, Instant.now()));
    }

    private static ToldBalance told(Question question, String text) {
        if (question.way() != ReadChannel.BARE_QUERY) {
            return BalanceParser.told(question.card(), text);
        }
        return text.equals("null")
                ? ToldBalance.nothing(AnswerKind.UNKNOWN_CARD)
                : ToldBalance.bare(BalanceParser.units(text));
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(expected);
        }
    }
}
