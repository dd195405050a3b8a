package io.cardledger.balance.query;

import io.cardledger.balance.query.BalanceAnswer.Refused;
import io.cardledger.balance.settings.BalanceClientSettings;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.support.reply.SharedReplyTemplate;
import io.cardledger.support.waiting.WaitingRefusal;
import io.cardledger.support.waiting.WaitingRoom;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.requestreply.RequestReplyFuture;
import org.springframework.kafka.support.KafkaHeaders;

/** Asks the billing servers for balances over the query topic. */
@Slf4j
@RequiredArgsConstructor
public final class BalanceQueries {

    private static final Refused UNREACHABLE = Refused.of(
            ProblemType.UNAVAILABLE,
            "the broker cannot be reached: repeat the call in two seconds or see to the broker");
    private static final Refused STARTING =
            Refused.of(ProblemType.UNAVAILABLE, "this instance is starting: repeat the call in two seconds");
    private static final Refused STOPPING =
            Refused.of(ProblemType.UNAVAILABLE, "this instance is stopping: repeat the call, it reaches another one");
    private static final Refused UNANSWERED = Refused.of(
            ProblemType.TIMEOUT, "no billing server answered in time: repeat the call, or see that one is running");

    private final SharedReplyTemplate template;
    private final BalanceClientSettings settings;
    private final WaitingRoom waiting;

    /** Asks; the answer comes in bounded time, is never a failure, and takes no thread meanwhile. */
    public CompletableFuture<BalanceAnswer> ask(BalanceQuery query) {
        CompletableFuture<BalanceAnswer> call = waiting.admit(new CompletableFuture<>(), this::refused);
        if (call.isDone()) {
            return call;
        }
        if (!template.isRunning()) {
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

    private BalanceAnswer refused(WaitingRefusal refusal) {
        return switch (refusal) {
            case FULL ->
                Refused.of(
                        ProblemType.UNAVAILABLE,
                        settings.balance().maxWaiting() + " calls are waiting already: repeat the call in two seconds");
            case STOPPING -> STOPPING;
        };
    }

    private void send(BalanceQuery query, CompletableFuture<BalanceAnswer> call) {
        RequestReplyFuture<byte[], byte[], byte[]> reply = template.sendAndReceive(
                recordOf(query), query.maxWait().plus(settings.balance().replyTimeout()));
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
        BillingTopics topics = settings.topics();
        byte[] card = query.card().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> asked = new ProducerRecord<>(topics.queries(), card, QueryJson.of(query));
        asked.headers().add(KafkaHeaders.REPLY_TOPIC, topics.balanceReplies().getBytes(StandardCharsets.UTF_8));
        return asked;
    }
}
