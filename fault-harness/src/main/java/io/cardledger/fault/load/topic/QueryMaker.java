package io.cardledger.fault.load.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.TopicNames;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.load.driver.DriverContext;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Makes up queries, good ones and others. */
@RequiredArgsConstructor
final class QueryMaker {

    private static final int TOO_LONG = 5_000;

    private final DriverContext context;
    private final Random random;

    /** A question about a card that can be answered. */
    Question about(String card) {
        LogPrefix written = context.cards().acknowledged(card);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> question(card, ReadChannel.QUERY, written);
            case 3 -> question(card, ReadChannel.QUERY, LogPrefix.NONE);
            case 4 -> question(card, ReadChannel.BARE_QUERY, LogPrefix.NONE);
            case 5, 6 -> question(card, ReadChannel.COMMITTED_QUERY, written);
            default -> question(card, ReadChannel.COMMITTED_QUERY, LogPrefix.NONE);
        };
    }

    private static Question question(String card, ReadChannel way, LogPrefix after) {
        return new Question(card, way, after, Question.ANY_LAG, TopicNames.QUERIES);
    }

    static byte[] form(Question question) {
        if (question.way() == ReadChannel.BARE_QUERY) {
            return question.card().getBytes(UTF_8);
        }
        String after = question.after().isEmpty() ? "" : ",\"after\":\"" + question.after() + "\"";
        return ("{\"card\":\"" + question.card() + "\"" + after + ",\"wait\":\"3s\"}").getBytes(UTF_8);
    }

    /** What is no query. */
    byte @Nullable [] bad(String card) {
        List<String> bad = badTexts(card);
        int kind = random.nextInt(bad.size() + 2);
        if (kind == bad.size()) {
            return null;
        }
        return kind > bad.size()
                ? new byte[] {(byte) 0xff, 0, 1}
                : bad.get(kind).getBytes(UTF_8);
    }

    private static List<String> badTexts(String card) {
        return List.of(
                "",
                "a b",
                "x".repeat(TOO_LONG),
                "{\"card\":7}",
                "{\"after\":\"0@1\"}",
                "{\"card\":\"" + card + "\",\"after\":\"0\"}",
                "{\"card\":\"" + card + "\",\"after\":\"99@0\"}",
                "{\"card\":\"" + card + "\",\"after\":\"-1@0\"}",
                "{\"card\":\"" + card + "\",\"wait\":\"an hour\"}",
                "{\"card\":\"" + card + "\",\"card\":\"" + card + "\"}",
                "{\"card\":\"" + card + "\"",
                "{\"card\":\"" + card + "\"} and more");
    }
}
