package io.cardledger.balance.query;

import io.cardledger.balance.query.BalanceAnswer.Refused;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.topic.BillingTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.requestreply.RequestReplyFuture;
import org.springframework.kafka.support.KafkaHeaders;

/** Asks the billing servers for balances over the query topic. */
@Slf4j
@RequiredArgsConstructor
public final class BalanceQueries implements SmartLifecycle {

    private static final Refused UNREACHABLE = Refused.of(
            ProblemType.UNAVAILABLE,
            "the broker cannot be reached: repeat the call in two seconds or see to the broker");
    private static final Refused STARTING =
            Refused.of(ProblemType.UNAVAILABLE, "this instance is starting: repeat the call in two seconds");
    private static final Refused UNANSWERED = Refused.of(
            ProblemType.TIMEOUT, "no billing server answered in time: repeat the call, or see that one is running");

    private final QueryTemplate template;
    private final ReplyListening replies;
    private final BillingTopics topics;
    private final Duration replyTimeout;
    private final WaitingCalls waiting;

    /** Asks; the answer comes in bounded time, is never a failure, and takes no thread meanwhile. */
    public CompletableFuture<BalanceAnswer> ask(BalanceQuery query) {
        CompletableFuture<BalanceAnswer> call = waiting.admit();
        if (call.isDone()) {
            return call;
        }
        if (!replies.isListening()) {
            call.complete(STARTING);
            return call;
        }
        try {
            send(query, call);
        } catch (RuntimeException e) {
            log.debug("a query cannot be sent", e);
            call.complete(UNREACHABLE);
        }
        return call;
    }

    private void send(BalanceQuery query, CompletableFuture<BalanceAnswer> call) {
        RequestReplyFuture<byte[], byte[], byte[]> reply =
                template.sendAndReceive(recordOf(query), query.maxWait().plus(replyTimeout));
        CompletableFuture<?> sent = Objects.requireNonNull(reply.getSendFuture());
        sent.exceptionally(failure -> {
            call.complete(UNREACHABLE);
            return null;
        });
        reply.whenComplete((found, failure) -> call.complete(answer(query, found, sent)));
    }

    private static BalanceAnswer answer(
            BalanceQuery query, @Nullable ConsumerRecord<byte[], byte[]> reply, CompletableFuture<?> sent) {
        if (reply != null) {
            return ReplyReader.read(reply.value(), query.card());
        }
        return sent.isDone() ? UNANSWERED : UNREACHABLE;
    }

    private ProducerRecord<byte[], byte[]> recordOf(BalanceQuery query) {
        byte[] card = query.card().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> asked = new ProducerRecord<>(topics.queries(), card, QueryJson.of(query));
        asked.headers().add(KafkaHeaders.REPLY_TOPIC, topics.balanceReplies().getBytes(StandardCharsets.UTF_8));
        return asked;
    }

    @Override
    public void start() {
        waiting.open();
    }

    /** Whoever waits is told at once, before the web server waits for the calls that are under way. */
    @Override
    public void stop() {
        waiting.close();
    }

    @Override
    public boolean isRunning() {
        return !waiting.isClosed();
    }
}
