package io.cardledger.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.balance.BalanceJson;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.operation.Violation;
import io.cardledger.model.reply.ReplyHeaders;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.account.Account;
import io.cardledger.server.entry.SourceRecord;
import io.cardledger.server.reply.ForeignReplies;
import io.cardledger.server.reply.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger sends.
 *
 * <p>What goes to the suite's own topics is forwarded, in the transaction. A topic that was only asked for may be of
 * any make, and one record that it refuses would abort the transaction: answers to it leave by another producer. An
 * outcome to such a topic waits until the decision is committed.
 */
final class LedgerOutput {

    private static final Duration TICK = Duration.ofMillis(10);

    private final ProcessorContext<byte[], OutputRecord> context;
    private final ForeignReplies foreign;
    private final LedgerMetrics metrics;
    private final Set<String> ownTopics;
    private final int partitions;
    private final List<Reply> outcomes = new ArrayList<>();
    private int committing;
    private @Nullable Cancellable tick;

    LedgerOutput(ProcessorContext<byte[], OutputRecord> context, LedgerWiring wiring) {
        BillingTopics topics = wiring.topics();
        this.context = context;
        this.foreign = wiring.replies();
        this.metrics = wiring.metrics();
        this.partitions = topics.partitions();
        this.ownTopics = Set.of(topics.replies(), topics.outcomeReplies(), topics.balanceReplies());
    }

    void balanceChanged(Account account) {
        CardBalance balance = Objects.requireNonNull(account.balance(), "only what counted something is written");
        byte[] json = BalanceJson.bytes(balance);
        forward(account.card().getBytes(UTF_8), new OutputRecord.BalanceChanged(json), new RecordHeaders());
    }

    void refuse(SourceRecord source, Violation violation) {
        SourceRecord kept = source.truncated();
        forward(kept.key(), new OutputRecord.DeadLetter(kept.value()), DeadLetters.headers(kept, violation));
    }

    /** Sends an answer at once: it speaks of operations that the log has, committed or not. */
    void answer(Reply reply) {
        if (ownTopics.contains(reply.to().topic())) {
            forward(reply);
        } else {
            foreign.send(reply);
        }
    }

    /** Sends an outcome, to be seen when it is committed. */
    void outcome(Reply reply) {
        if (ownTopics.contains(reply.to().topic())) {
            forward(reply);
            return;
        }
        outcomes.add(reply);
        if (tick == null) {
            tick = context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> afterCommit());
        }
    }

    /** Notes which outcomes the commit that begins now covers. */
    void beforeCommit() {
        committing = outcomes.size();
    }

    /** To be called when the thread works on: had the commit failed, the task would be gone by now. */
    void afterCommit() {
        if (committing == 0) {
            return;
        }
        List<Reply> committed = outcomes.subList(0, committing);
        committed.forEach(foreign::send);
        committed.clear();
        committing = 0;
        if (outcomes.isEmpty() && tick != null) {
            tick.cancel();
            tick = null;
        }
    }

    private void forward(Reply reply) {
        Integer partition = reply.to().partition();
        if (partition != null && partition >= partitions) {
            metrics.countIgnoredPartition();
        }
        Headers headers = new RecordHeaders();
        byte[] correlationId = reply.to().correlationId();
        if (correlationId != null) {
            headers.add(ReplyHeaders.CORRELATION_ID, correlationId);
        }
        forward(reply.key(), new OutputRecord.Answer(reply), headers);
    }

    /** Stamped with the clock of now: a topic may refuse the time that a sender claims. */
    private void forward(byte @Nullable [] key, OutputRecord output, Headers headers) {
        context.forward(new Record<>(key, output, context.currentSystemTimeMs(), headers));
    }
}
