package io.cardledger.server.ledger;

import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static io.cardledger.server.topology.Bench.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.query.ParsedQuery;
import io.cardledger.model.query.QueryReader;
import io.cardledger.server.reply.Reply;
import io.cardledger.server.reply.ReplyAddress;
import io.cardledger.server.topology.Bench;
import io.cardledger.test.cases.SealedCases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reaches the ledger, and what leaves it, is handled whatever its kind. */
class LedgerCasesTests {

    private static final List<String> OPERATIONS =
            List.of("{\"card\":\"" + OWN + "\",\"operation\":1}", "{\"card\":\"" + OWN + "\"}");
    private static final List<String> QUERIES = List.of(OWN, "no card");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyKindOfParsedOperationIsDecidedAndCounted() {
        Stream<ParsedOperation> parsed = OPERATIONS.stream().map(json -> OperationReader.read(json.getBytes(UTF_8)));
        SealedCases.assertAnExampleOfEach(ParsedOperation.class, parsed.toList());

        OPERATIONS.forEach(bench::operation);
        assertThat(counted("billing.operations")).isEqualTo(OPERATIONS.size());
    }

    @Test
    void everyKindOfParsedQueryIsAnsweredAndCounted() {
        Stream<ParsedQuery> parsed = QUERIES.stream().map(text -> QueryReader.read(text.getBytes(UTF_8)));
        SealedCases.assertAnExampleOfEach(ParsedQuery.class, parsed.toList());

        QUERIES.forEach(text -> bench.query(text, headers("kafka_replyTopic", TOPICS.replies())));
        assertThat(counted("billing.queries")).isEqualTo(QUERIES.size());
        assertThat(bench.values(TOPICS.replies())).hasSize(QUERIES.size());
    }

    @Test
    void everyKindOfOutputGoesToTheTopicForIt() {
        byte[] value = {};
        Map<OutputRecord, String> topics = Map.of(
                new OutputRecord.BalanceChanged(value), TOPICS.balances(),
                new OutputRecord.DeadLetter(value), TOPICS.deadLetters(),
                new OutputRecord.Answer(new Reply(new ReplyAddress("any", null, null), null, value)), TOPICS.replies());
        SealedCases.assertAnExampleOfEach(OutputRecord.class, topics.keySet());

        OPERATIONS.forEach(bench::operation);
        bench.query(OWN, new RecordHeaders());
        assertThat(topics.values())
                .allSatisfy(topic -> assertThat(bench.values(topic)).hasSize(1));
    }

    private double counted(String meter) {
        return bench.registry.find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
